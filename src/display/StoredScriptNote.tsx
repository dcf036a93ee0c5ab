import { onDay } from '@/text/dates';
import type { StoredScript } from '@/domain/hash/verdict/stored-document';
import { Disclosure } from '@/ui/Disclosure';
import { Hash } from '@/ui/Hash';
import type { SeenScript } from './seen-script';

interface StoredScriptNoteProps {
  script: StoredScript;
  /** The server added it. */
  serverScript: boolean;
  /** What another document came with before. */
  before: SeenScript | undefined;
}

/** Enough to read; the whole of it is in the document. */
const SHOWN = 20_000;

/** The pre-launch script a stored document came with: size, digest, whether it is the one seen last, text. */
export function StoredScriptNote({ script, serverScript, before }: StoredScriptNoteProps) {
  return (
    <div className="space-y-2 text-sm">
      <p>
        {serverScript ? 'The server’s pre-launch script' : 'The pre-launch script in it'}:{' '}
        {script.bytes.toLocaleString('en')} bytes, SHA-256 <Hash value={script.hash} />
      </p>
      {serverScript && <p>{comparedWords(script, before)}</p>}
      <Disclosure title="Read the script" summary={`${script.text.split('\n').length} lines`}>
        <pre
          tabIndex={0}
          aria-label="Pre-launch script"
          className="max-h-80 overflow-auto font-mono text-xs whitespace-pre-wrap"
        >
          {script.text.slice(0, SHOWN)}
          {script.text.length > SHOWN && '\n…'}
        </pre>
      </Disclosure>
    </div>
  );
}

function comparedWords({ hash }: StoredScript, before: SeenScript | undefined): string {
  if (!before)
    return 'No stored document with a script of this server was read in this browser before.';
  const when = onDay(before.at);
  return before.script === hash
    ? `It is the same script as the last one seen here (on ${when}).`
    : `It is another script than the last one seen here (on ${when}): the same request would have another hash now.`;
}
