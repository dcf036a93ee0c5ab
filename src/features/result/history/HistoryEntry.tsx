import { Button } from '@/ui/Button';
import { Disclosure } from '@/ui/Disclosure';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/overlay/Menu';
import { NameForm } from '@/ui/input/NameForm';
import { isComposeHash } from '@/domain/hash/verdict/verdict';
import { shortHash } from '@/text/short-hash';
import { Tag, type Tone } from '@/ui/Tag';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { RequestComparison } from '@/display/RequestComparison';
import { ExpiryNote } from '@/display/ExpiryNote';
import type { ProvisionRequest } from '@/domain/request/request';
import { history } from './history';
import type { ProvisionRecord } from './record';

const VERDICTS: Record<ProvisionRecord['verdict']['kind'], { word: string; tone: Tone }> = {
  matches: { word: 'matches', tone: 'good' },
  'matches-if': { word: 'matches if', tone: 'plain' },
  'not-knowable': { word: 'not knowable', tone: 'plain' },
  differs: { word: 'differs', tone: 'warn' },
  'cannot-tell': { word: 'cannot tell', tone: 'warn' },
};

interface HistoryEntryProps {
  record: ProvisionRecord;
  /** The form's request as it is now. */
  request: ProvisionRequest;
  /** Leads to its page. */
  onOpen: () => void;
}

/** One provision: its name, hash, verdict and age, and what the form has changed since. */
export function HistoryEntry({ record, request, onOpen }: HistoryEntryProps) {
  const { id, label, at, answer, verdict } = record;
  const [naming, setNaming] = useState(false);
  const { word, tone } = VERDICTS[verdict.kind];
  return (
    <li aria-label={label} className="rounded border border-line bg-surface p-3 text-sm">
      <div className="flex flex-wrap items-center gap-2">
        {naming ? (
          <NameForm
            label="Name of this provision"
            name={label}
            onSave={(name) => history.rename(id, name)}
            onDone={() => setNaming(false)}
          />
        ) : (
          <span className="min-w-0 flex-1 font-medium break-words">{label}</span>
        )}
        <Tag tone={tone}>{word}</Tag>
        <Menu
          trigger={<IconButton name={`More of ${label}`} icon={Ellipsis} />}
          items={[
            { label: 'Rename', onSelect: () => setNaming(true) },
            { label: 'Forget', onSelect: () => history.remove(id) },
          ]}
        />
      </div>
      {isComposeHash(answer.compose_hash) ? (
        <>
          <p className="font-mono text-[13px]" title={answer.compose_hash}>
            {shortHash(answer.compose_hash)}
          </p>
          <p className="mt-0.5 text-[13px] text-muted">
            <ExpiryNote at={at} />
          </p>
        </>
      ) : (
        <p className="text-[13px] text-warn">The answer has no compose hash.</p>
      )}
      <div className="mt-2 space-y-2">
        <Button size="small" onClick={onOpen} aria-label={`Open the answer of ${label}`}>
          Open the answer
        </Button>
        <Disclosure title="Compare with the form now" summary="">
          <RequestComparison before={record.request} after={request} />
        </Disclosure>
      </div>
    </li>
  );
}
