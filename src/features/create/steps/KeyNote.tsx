import type { KeyCheck, KeyStanding } from '@/domain/secrets/key/check-key';
import { explainKeyCheck } from '@/domain/secrets/key/explain-key';
import { CopyButton } from '@/ui/CopyButton';
import { Notice } from '@/ui/Notice';

/** Who vouches for the app's key: what was compared, what it means, and the signer to compare elsewhere. */
export function KeyNote({ check }: { check: KeyCheck }) {
  const { standing, title, meaning, compared } = explainKeyCheck(check);
  return (
    <Notice tone={TONES[standing]} title={title}>
      {meaning.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {compared.length > 0 && (
        <dl className="grid gap-x-4 pt-1 text-[13px] leading-5 sm:grid-cols-[max-content_minmax(0,1fr)]">
          {compared.map(({ what, outcome }) => (
            <div key={what} className="contents">
              <dt className="text-muted">{what}</dt>
              <dd className="max-sm:mb-1">{outcome}</dd>
            </div>
          ))}
        </dl>
      )}
      {keysOf(check).map(([what, key]) => (
        <div key={what} className="flex flex-wrap items-center gap-x-3 pt-1 text-[13px]">
          <span className="text-muted">{what}</span>
          <code className="min-w-0 flex-1 basis-56 font-mono text-xs break-all">{key}</code>
          <CopyButton what={what} text={() => key} look="quiet" />
        </div>
      ))}
    </Notice>
  );
}

const TONES = { proven: 'good', unproven: 'warn', refuted: 'bad' } as const satisfies Record<
  KeyStanding,
  string
>;

/** The keys to compare by eye or elsewhere. */
function keysOf(check: KeyCheck): [what: string, key: string][] {
  if (check.kind === 'unsigned') return [['Key', check.publicKey]];
  if (check.kind !== 'wrong') return [['Signer', check.signer]];
  if (check.reason === 'signer') {
    return [
      ['Signer', check.signer],
      ['KMS key', check.expected],
    ];
  }
  if (check.reason !== 'swapped') return [];
  return [
    ['Key in the provision', check.offered],
    ['Key from the KMS', check.answered],
  ];
}
