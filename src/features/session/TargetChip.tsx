import { apiAnswered, isKnown, target, targetName, whyUnknown } from '@/api/call/target';
import { useWatched } from '@/ui/browser/use-watched';

/** Which API this page speaks to, as far as that is known: a cloud is named once something answered for it. */
export function TargetChip() {
  const { dot, name, host, version, title } = wordsOf(useWatched(target), useWatched(apiAnswered));
  return (
    <p
      title={title}
      className="flex min-w-0 items-center gap-2 rounded-full border border-line px-2.5 py-0.5 text-sm"
    >
      <span aria-hidden className={`size-2 shrink-0 rounded-full ${dot}`} />
      <span className="font-medium whitespace-nowrap">{name}</span>
      {/* The host last: where there is little room it is cut, and its name is said before. */}
      {version !== undefined && (
        <span className="truncate text-muted max-md:hidden">
          {version}
          {host !== undefined && ` · ${host}`}
        </span>
      )}
    </p>
  );
}

const UNPROVEN = 'border border-line-strong';

interface ChipWords {
  dot: string;
  name: string;
  /** Where the name does not say it. */
  host?: string;
  version?: string;
  title: string;
}

function wordsOf(now: ReturnType<typeof target.get>, answered: boolean): ChipWords {
  if (!isKnown(now)) {
    const name = now.kind === 'looking' ? 'Looking for the API…' : 'No API';
    return { dot: UNPROVEN, name, title: whyUnknown(now) };
  }
  const { kind, host, apiVersion: version } = now;
  const name = targetName(now);
  const more = { name, version, ...(name !== host && { host }) };
  if (kind === 'sandbox') {
    const title = `An embedded imitation: nothing costs anything. ${host}, API version ${version}`;
    return { ...more, dot: 'bg-warn', title };
  }
  const says = `This page’s server, ${window.location.host}, says that it passes requests on to ${host}, API version ${version}.`;
  return answered
    ? { ...more, dot: 'bg-good', title: `A real API: creating an app costs money. ${says}` }
    : { dot: UNPROVEN, name: 'No answer yet', title: `${says} Nothing has answered there yet.` };
}
