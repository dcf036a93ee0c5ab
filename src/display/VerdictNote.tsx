import type { Verdict } from '@/domain/compose-hash/verdict';
import { Hash } from '@/ui/Hash';
import { Notice } from '@/ui/Notice';

/** What the console can say of the server's hash; never more than it computed. */
export function VerdictNote({ verdict, assumed }: { verdict: Verdict; assumed: string[] }) {
  switch (verdict.kind) {
    case 'matches':
      return (
        <Notice tone="good" title="Matches the prediction">
          <p>
            The hash computed in this browser from the request that was sent is the same.
            {assumed.length > 0 && ` It assumed the API’s defaults for ${assumed.join(', ')}.`}
          </p>
        </Notice>
      );
    case 'not-knowable':
      return (
        <Notice tone="info" title="Not knowable yet">
          <p>{verdict.reason}</p>
          <p>
            To have a hash that can be checked here, send a pre-launch script of your own or none.
          </p>
        </Notice>
      );
    case 'differs':
      return (
        <Notice tone="warn" title="Differs from the prediction">
          <p>{verdict.reason}</p>
          <p>
            The server’s hash is the one that counts. Read the stored document after creating the
            app before you rely on it.
          </p>
          <p className="pt-1 text-muted">
            Predicted here, for comparison only: <Hash value={verdict.predicted} />
          </p>
        </Notice>
      );
    case 'cannot-tell':
      return (
        <Notice tone="warn" title="Cannot tell">
          <p>{verdict.reason}</p>
        </Notice>
      );
  }
}
