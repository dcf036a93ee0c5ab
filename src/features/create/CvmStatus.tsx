import { cvmNowQuery, pauseAfter, type CvmNow } from '@/api/cvms';
import { toProblem } from '@/api/errors';
import { target } from '@/api/target';
import { appLinks, cvmPhase, dashboardLink, type CvmPhase } from '@/domain/create/cvm';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';
import { Notice } from '@/ui/Notice';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

interface CvmStatusProps {
  appId: string;
  /** It was there already when it was looked for. */
  found: boolean;
  /** Ports the compose file publishes. */
  ports: readonly number[];
}

/** The machine after the create call: how far it is, until it runs or fails, and where it is reached. */
export function CvmStatus({ appId, found, ports }: CvmStatusProps) {
  const [watching, setWatching] = useState(true);
  const query = useQuery({ ...cvmNowQuery(appId), enabled: watching });
  const { data, error, dataUpdatedAt, isFetching } = query;
  const problem = error ? toProblem(error) : undefined;
  // Without a key that is taken there is no next look.
  const looks = watching && problem?.kind !== 'key';
  const phase = data?.cvm && cvmPhase(data.cvm);
  const isOver = phase !== undefined && phase !== 'under-way';
  return (
    <div className="space-y-3">
      {found && (
        <p className="text-[13px] text-muted">
          The CVM was there: the earlier request had reached the server.
        </p>
      )}
      <div role="status" className="space-y-2">
        {data === undefined && !error && <p className="text-sm">Looking at the CVM…</p>}
        {data && <Standing now={data} phase={phase} />}
      </div>
      {problem && (
        <Notice tone="warn" title={problem.title}>
          <p>This says nothing about the CVM. {nextLook(looks, problem.kind === 'key')}</p>
        </Notice>
      )}
      {!isOver && (
        <div className="flex flex-wrap items-center gap-2">
          {looks ? (
            <Button size="small" onClick={() => setWatching(false)}>
              Stop looking
            </Button>
          ) : (
            <Button
              size="small"
              onClick={() => {
                setWatching(true);
                if (watching) void query.refetch();
              }}
            >
              Look again
            </Button>
          )}
          <p className="text-xs text-muted">
            {looks
              ? `Looks again every ${Math.round(pauseAfter(1) / 1000)} to ${pauseAfter(99) / 1000} seconds. The machine goes on either way.`
              : lastLooked(dataUpdatedAt, isFetching)}
          </p>
        </div>
      )}
      {data?.cvm && <Facts now={data} appId={appId} ports={ports} />}
    </div>
  );
}

function nextLook(looks: boolean, needsKey: boolean): string {
  if (looks) return 'The console looks again by itself.';
  return needsKey ? 'Enter your API key, then look again.' : 'Look again when you are ready.';
}

function lastLooked(at: number, isFetching: boolean): string {
  if (isFetching) return 'Looking…';
  return at === 0 ? 'Not looked yet.' : `Last looked at ${new Date(at).toLocaleTimeString()}.`;
}

/** What each status word means, in the guest's order. */
function Standing({ now: { cvm, boot }, phase }: { now: CvmNow; phase: CvmPhase | undefined }) {
  if (!cvm) {
    return (
      <Notice tone="warn" title="There is no such CVM">
        <p>The API does not know it, or no longer does.</p>
      </Notice>
    );
  }
  const status = cvm.status.slice(0, 60);
  const step = boot?.boot_progress?.slice(0, 200);
  switch (phase) {
    case 'running':
      return (
        <Notice tone="good" title="The CVM is running">
          <p>It booted and its containers were started. What they do is up to the app.</p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="bad" title={`The CVM is in status “${status}”`}>
          {boot?.boot_error && <p>The API says: {boot.boot_error.slice(0, 2000)}</p>}
          <p>
            It exists and may be charged for. Read its logs in the dashboard, then correct the form
            and provision again, or delete it there.
          </p>
        </Notice>
      );
    case 'stopped':
      return (
        <Notice tone="warn" title={`The CVM is in status “${status}”`}>
          <p>Somebody stopped it, or the cloud did. Start it in the dashboard.</p>
        </Notice>
      );
    default:
      return (
        <Notice title={`The CVM is in status “${status}”`}>
          <p>{step ? `Now: ${step}.` : 'It is being made ready.'} This usually takes minutes.</p>
        </Notice>
      );
  }
}

function Facts({
  now: { cvm, boot },
  appId,
  ports,
}: { now: CvmNow } & Omit<CvmStatusProps, 'found'>) {
  if (!cvm) return null;
  const isCloud = target.get().kind === 'cloud';
  const facts: [string, string | number | null | undefined][] = [
    ['CVM', cvm.id],
    ['app id', cvm.app_id ?? appId],
    ['instance id', cvm.instance_id ?? boot?.instance_id],
    ['UUID', cvm.vm_uuid],
  ];
  const links = appLinks(cvm, ports);
  return (
    <dl className="divide-y divide-line rounded border border-line bg-surface text-sm">
      {facts.map(([label, value]) =>
        value === undefined || value === null || value === '' ? null : (
          <div key={label} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
            <dt className="w-28 shrink-0 text-muted">{label}</dt>
            <dd className="min-w-0 flex-1 basis-56 font-mono text-[13px] break-all">
              {String(value).slice(0, 200)}
            </dd>
            <dd>
              <CopyButton what={label} text={() => String(value)} look="quiet" />
            </dd>
          </div>
        ),
      )}
      {links.map(({ port, url }) => (
        <Link key={url} label={port === undefined ? 'app' : `app, port ${port}`} url={url} />
      ))}
      {isCloud && <Link label="dashboard" url={dashboardLink(appId)} />}
    </dl>
  );
}

function Link({ label, url }: { label: string; url: string }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
      <dt className="w-28 shrink-0 text-muted">{label}</dt>
      <dd className="min-w-0 flex-1 basis-56 break-all">
        <a
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          className="inline-block min-h-6 text-accent underline underline-offset-2"
        >
          {url}
        </a>
      </dd>
    </div>
  );
}
