import { containersQuery } from '@/api/containers';
import { OwnServerAnswered, NotTheApi } from '@/api/call/failures';
import { toProblem } from '@/api/call/errors';
import { logQuery, type LogName } from '@/api/logs';
import { shownContainerName } from '@/domain/cloud/machines/machine-containers';
import { downloadText } from '@/ui/browser/download';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';
import { EndedText } from '@/ui/EndedText';
import { Select } from '@/ui/input/Select';
import { Switch } from '@/ui/input/Switch';
import { TextInput } from '@/ui/input/TextInput';
import { Notice } from '@/ui/Notice';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { linesWith, plainLog } from './log-text';

interface LogPartProps {
  /** As a path takes it. */
  cvm: string;
  /** Anyone can read the containers' logs; undefined where the API does not say. */
  isPublic: boolean | undefined;
}

const OWN: { value: string; label: string }[] = [
  { value: 'channel serial', label: 'Console of the machine' },
  { value: 'channel stdout', label: 'Standard output' },
  { value: 'channel stderr', label: 'Standard error' },
];
const LINES = ['200', '1000', '5000'].map((value) => ({ value, label: value }));

/** The logs of a machine and of its containers: followed, searched, copied. */
export function LogPart({ cvm, isPublic }: LogPartProps) {
  const [chosen, setChosen] = useState('channel serial');
  const [lines, setLines] = useState('200');
  const [isFollowed, follow] = useState(true);
  const [looked, setLooked] = useState('');
  const containers = useQuery(containersQuery(cvm)).data?.containers ?? [];
  const options = [
    ...OWN,
    ...containers.map((one) => {
      const name = shownContainerName(one);
      return { value: `container ${name}`, label: `Container ${name.slice(0, 60)}` };
    }),
  ];
  const { data, error, isFetching, refetch } = useQuery(
    logQuery(cvm, nameOf(chosen), Number(lines), isFollowed),
  );
  const { text, isShortened } = useMemo(() => plainLog(data?.log ?? ''), [data]);
  const found = useMemo(() => linesWith(text, looked), [text, looked]);
  return (
    <div className="space-y-3">
      {isPublic === true && (
        <p className="text-[13px] text-muted">
          The containers’ logs are public: anyone who knows the app id can read them.
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Select id="log-of" label="Log" value={chosen} options={options} onChange={setChosen} />
        <Select
          id="log-lines"
          label="Last lines"
          value={lines}
          options={LINES}
          onChange={setLines}
        />
        <label htmlFor="log-follow" className="flex items-center gap-2 text-[13px] text-muted">
          Follow
          <Switch
            id="log-follow"
            checked={isFollowed}
            onChange={({ target }) => follow(target.checked)}
          />
        </label>
      </div>
      <div className="flex flex-wrap items-center gap-2 text-[13px]">
        <label htmlFor="log-find" className="text-muted">
          Only lines with
        </label>
        <TextInput
          id="log-find"
          type="search"
          className="max-w-64"
          value={looked}
          onChange={({ target }) => setLooked(target.value)}
        />
        <p role="status" className="text-muted">
          {data && looked.trim() !== '' && `${found.count.toLocaleString('en')} lines`}
        </p>
        <CopyButton what="log" text={() => found.text} />
        <Button size="small" onClick={() => downloadText('log.txt', data?.log ?? '')}>
          Download
        </Button>
        {!isFollowed && (
          <Button size="small" aria-disabled={isFetching} onClick={() => void refetch()}>
            Read it again
          </Button>
        )}
      </div>
      {error && (
        <Notice
          tone="warn"
          live="status"
          title={failureWords(error)}
          actions={
            <Button size="small" onClick={() => void refetch()}>
              Try again
            </Button>
          }
        />
      )}
      {data && found.text === '' && (
        <p className="text-sm text-muted">
          {text === '' ? 'The log is empty so far.' : 'No line has these words.'}
        </p>
      )}
      {found.text !== '' && <EndedText text={found.text} label="Lines of the log" />}
      {(isShortened || data?.cut) && (
        <p className="text-[13px] text-muted">
          {data?.cut === 'time'
            ? 'The log goes on without end: this is what came in time.'
            : 'The log is longer: this is its end.'}
        </p>
      )}
      {!data && !error && <p className="text-sm text-muted">Reading the log…</p>}
    </div>
  );
}

function nameOf(chosen: string): LogName {
  const [kind, ...rest] = chosen.split(' ');
  const name = rest.join(' ');
  if (kind === 'container') return { container: name };
  return { channel: name === 'stdout' || name === 'stderr' ? name : 'serial' };
}

/** What this page's server says of a log is said as it is; a host of files alone has no such way. */
function failureWords(failure: Error): string {
  if (failure instanceof OwnServerAnswered) return failure.message;
  if (failure instanceof NotTheApi && failure.status < 500) {
    return 'The server of this page passes no logs on, so they can be read with the CLI only.';
  }
  return `The log could not be read. ${toProblem(failure).title}`;
}
