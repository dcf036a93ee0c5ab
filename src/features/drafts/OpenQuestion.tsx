import { inSeries } from '@/domain/schema/in-series';
import type { KeptEntry } from '@/display/kept/kept-item';
import { Button } from '@/ui/Button';
import { focusWhenShown } from '@/ui/browser/focus';
import { countOf } from '@/text/count-words';
import type { FormNow } from './form-now';

interface OpenQuestionProps {
  entry: KeptEntry;
  now: FormNow;
  /** Another tab has the draft open. */
  isElsewhere: boolean;
  onOpen: () => void;
  onLeave: () => void;
}

/** Before another form takes the place of what was typed: says what goes, and that it can come back. */
export function OpenQuestion({ entry, now, isElsewhere, onOpen, onLeave }: OpenQuestionProps) {
  const { form, given } = now;
  const { item } = entry;
  return (
    <div
      ref={focusWhenShown}
      tabIndex={-1}
      role="group"
      aria-label={`Open ${item.name}`}
      className="space-y-2 rounded border border-warn bg-warn-soft p-3 text-sm outline-none"
    >
      <p className="font-medium">Open “{item.name}”?</p>
      {!isUntouched(now) && (
        <p>
          It takes the place of what is in the form: {whatStands(form)}. That can be brought back
          until the next one is opened.
        </p>
      )}
      {given.length > 0 && (
        <p>
          {given.length === 1 ? 'The value' : 'The values'} of {inSeries(given.slice(0, 5))}
          {given.length > 5 && ` and ${given.length - 5} more`} stay on this page, and go with the
          opened form where it allows the name.
        </p>
      )}
      {isElsewhere && (
        <p>
          Another tab has it open and saves it. Here it can be read, and saved under another name.
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button size="small" look="primary" onClick={onOpen}>
          Open it
        </Button>
        <Button size="small" onClick={onLeave}>
          Leave the form as it is
        </Button>
      </div>
    </div>
  );
}

/** Whether there is anything that an opened form would put aside. */
export function isUntouched({ form }: FormNow): boolean {
  const { name, compose_file: compose } = form;
  const { docker_compose_file, bash_script, allowed_envs } = compose;
  const texts: unknown[] = [name, docker_compose_file, bash_script];
  return texts.every((text) => !text) && !(Array.isArray(allowed_envs) && allowed_envs.length > 0);
}

function whatStands({ name, compose_file: compose }: FormNow['form']): string {
  const text: unknown =
    compose.runner === 'bash' ? compose.bash_script : compose.docker_compose_file;
  const lines = typeof text === 'string' && text !== '' ? text.trimEnd().split('\n').length : 0;
  const what = compose.runner === 'bash' ? 'script' : 'compose file';
  const called = typeof name === 'string' && name !== '' ? `“${name}”` : 'a form without a name';
  return lines === 0
    ? `${called}, without a ${what}`
    : `${called}, with a ${what} of ${countOf(lines, 'line')}`;
}
