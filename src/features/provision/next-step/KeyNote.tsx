import type { KeyCheck } from '@/domain/secrets/check-key';
import { explainKeyCheck } from '@/domain/secrets/explain-key';
import { CopyButton } from '@/ui/CopyButton';
import { Notice } from '@/ui/Notice';

/** Who vouches for the app's key: what was compared, what it means, and the signer to compare elsewhere. */
export function KeyNote({ check }: { check: KeyCheck }) {
  const { stops, title, meaning, compared } = explainKeyCheck(check);
  const tone = stops ? 'bad' : check.kind === 'verified' ? 'good' : 'warn';
  const signer = 'signer' in check ? check.signer : undefined;
  return (
    <Notice tone={tone} title={title}>
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
      {signer !== undefined && (
        <div className="flex flex-wrap items-center gap-x-3 pt-1 text-[13px]">
          <span className="text-muted">Signer</span>
          <code className="min-w-0 flex-1 basis-56 font-mono text-xs break-all">{signer}</code>
          <CopyButton what="signer" text={() => signer} look="quiet" />
        </div>
      )}
    </Notice>
  );
}
