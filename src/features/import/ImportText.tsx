import { toRequest, type ProvisionForm } from '@/domain/request/form';
import { serialize } from '@/domain/request/serialize';
import { countOf } from '@/text/count-words';
import { Disclosure } from '@/ui/Disclosure';
import type { NextText } from './form-changes';

/** Enough to see what it is; all of it is in the form afterwards. */
const SHOWN = 20_000;

/** The text that would run, as the form would have it. */
export function ImportText({ title, text }: NextText) {
  const lines = text.replace(/\r?\n$/, '').split('\n').length;
  return (
    <section aria-labelledby="import-text-then">
      <h3 id="import-text-then" className="font-medium">
        {title}: {countOf(lines, 'line')}
      </h3>
      <Shown label={title} text={text} />
    </section>
  );
}

/** All that would be sent, to look at. */
export function WholeRequest({ form }: { form: ProvisionForm }) {
  return (
    <Disclosure title="The whole request" summary="as it would be sent then" look="part">
      <Shown label="The whole request" text={serialize(toRequest(form))} />
    </Disclosure>
  );
}

function Shown({ label, text }: { label: string; text: string }) {
  const hidden = text.length - SHOWN;
  return (
    <pre
      // Scrolls by itself, so it must be reachable by keyboard.
      tabIndex={0}
      aria-label={label}
      className="mt-1.5 max-h-[24vh] overflow-auto rounded border border-line bg-surface px-3 py-1.5 font-mono text-xs leading-5 whitespace-pre-wrap"
    >
      {text.slice(0, SHOWN)}
      {hidden > 0 && `\n… ${countOf(hidden, 'more character')}`}
    </pre>
  );
}
