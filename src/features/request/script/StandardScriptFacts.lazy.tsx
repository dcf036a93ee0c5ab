import type { StandardScript } from '@/domain/hash/standard-script';
import { goToField } from '@/form/field-id';
import { Button } from '@/ui/Button';
import { Disclosure } from '@/ui/Disclosure';
import { Hash } from '@/ui/Hash';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { SCRIPT_PATH, useScriptChoice } from './script-choice';

/** What is known of the script that the server adds, and the way to depend on it no more. */
export function StandardScriptFacts({ script }: { script: StandardScript }) {
  const { writeOut } = useScriptChoice();
  function write() {
    flushSync(() => writeOut(script.text));
    goToField(SCRIPT_PATH);
  }
  return (
    <div className="space-y-2 rounded border border-line p-3 text-[13px]">
      <dl className="grid grid-cols-1 gap-x-4 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
        <Fact term="Version">{script.version ?? 'It names none'}</Fact>
        <Fact term="Size">{script.bytes.toLocaleString('en')} bytes</Fact>
        <Fact term="SHA-256">
          <Hash value={script.hash} />
        </Fact>
        <Fact term="Learned from">{learnedFrom(script)}</Fact>
      </dl>
      <p className="text-muted">
        The predicted hash holds if the server still adds this script. Written out, it is sent as
        your own, and the hash assumes nothing.
      </p>
      <Button size="small" onClick={write}>
        Write it out
      </Button>
      <Disclosure title="Read the script" summary={`${script.text.split('\n').length} lines`}>
        <pre
          tabIndex={0}
          aria-label="The server’s standard script"
          className="max-h-80 overflow-auto font-mono text-xs whitespace-pre-wrap"
        >
          {script.text}
        </pre>
      </Disclosure>
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}

/** Where it is from, and whether the API's own name for the latest one is this text's SHA-256. */
function learnedFrom({ source }: StandardScript): string {
  const confirmed = source.confirmed
    ? 'The SHA-256 is the one by which the API names the latest official script.'
    : undefined;
  if (source.kind === 'machine') {
    return `The machine “${source.name}”, which by the API has the latest official script. ${
      confirmed ??
      'The API names that script by another hash than this SHA-256; in which form it does so is not documented, so the text is not confirmed.'
    }`;
  }
  const day = new Date(source.at).toLocaleDateString('en-GB', { dateStyle: 'long' });
  return `An answer of this API on ${day}, whose document had it. ${
    confirmed ?? 'Whether it is still the latest is not confirmed.'
  }`;
}
