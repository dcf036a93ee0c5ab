import { toProblem } from '@/api/call/errors';
import { apiKey } from '@/api/call/key';
import { pendingPreviewQuery } from '@/api/change/on-chain';
import { Diff } from '@/ui/diff/Diff';
import { useQuery } from '@tanstack/react-query';

interface PendingTextsProps {
  appId: string;
  uuid: string;
  hash: string;
}

/** The texts of a waiting change against those of now; the API previews no other part of the document. */
export function PendingTexts({ appId, uuid, hash }: PendingTextsProps) {
  const { data, error } = useQuery(pendingPreviewQuery(appId, uuid, hash));
  if (error) {
    return <p className="text-sm text-warn">It could not be previewed. {toProblem(error).title}</p>;
  }
  if (!data) return <p className="text-sm text-muted">Reading what it changes…</p>;
  return (
    <div className="space-y-3">
      {data.length === 0 && <p>The API gives no text of it.</p>}
      {data.map(({ title, before, after, isSame }) => (
        <div key={title} className="space-y-1">
          <h4 className="font-medium">{title}</h4>
          {isSame ? (
            <p className="text-muted">It stays as it is.</p>
          ) : (
            <Diff
              label={`Changes to the ${title.toLowerCase()}`}
              before={apiKey.hide(before)}
              after={apiKey.hide(after)}
            />
          )}
        </div>
      ))}
      <p className="text-[13px] text-muted">
        The API previews these two texts alone. The rest of the document may change as well: only
        its hash covers all of it.
      </p>
    </div>
  );
}
