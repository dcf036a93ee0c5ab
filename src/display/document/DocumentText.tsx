import { Disclosure } from '@/ui/Disclosure';

/** Enough to read; the rest is in the file. */
const MOST_CHARACTERS = 60_000;
const MOST_KEYS = 200;

/** The document itself, readable: each key, and each text with its own lines. */
export function DocumentText({ members }: { members: Record<string, unknown> }) {
  return (
    <Disclosure title="The document" summary="Readable, each text as it runs">
      <Members members={members} />
    </Disclosure>
  );
}

function Members({ members }: { members: Record<string, unknown> }) {
  const entries = Object.entries(members);
  return (
    <>
      <dl className="space-y-3 text-sm">
        {entries.slice(0, MOST_KEYS).map(([key, value]) => (
          <div key={key}>
            <dt className="font-mono text-xs break-words text-muted">{key.slice(0, 200)}</dt>
            <dd>
              <pre
                tabIndex={isLong(value) ? 0 : undefined}
                aria-label={isLong(value) ? key.slice(0, 200) : undefined}
                className="max-h-96 overflow-auto font-mono text-xs break-words whitespace-pre-wrap"
              >
                {readable(value)}
              </pre>
            </dd>
          </div>
        ))}
      </dl>
      {entries.length > MOST_KEYS && (
        <p className="mt-3 text-sm text-muted">
          {(entries.length - MOST_KEYS).toLocaleString('en')} more keys
        </p>
      )}
    </>
  );
}

const isLong = (value: unknown) => typeof value === 'string' && value.length > 400;

function readable(value: unknown): string {
  const text = typeof value === 'string' && value !== '' ? value : JSON.stringify(value);
  return text.length > MOST_CHARACTERS
    ? `${text.slice(0, MOST_CHARACTERS)}\n… ${(text.length - MOST_CHARACTERS).toLocaleString('en')} more characters`
    : text;
}
