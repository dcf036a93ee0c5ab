import { apiAnswered, isKnown, target, targetName, whyUnknown } from '@/api/call/target';
import { useWatched } from '@/ui/browser/use-watched';

/** Which API this page speaks to, as far as that is known: a cloud is named once something answered for it. */
export function TargetChip() {
  const { dot, name, more, title } = wordsOf(useWatched(target), useWatched(apiAnswered));
  return (
    <p
      title={title}
      className="flex min-w-0 items-center gap-2 rounded-full border border-line px-2.5 py-0.5 text-sm"
    >
      <span aria-hidden className={`size-2 shrink-0 rounded-full ${dot}`} />
      <span className="font-medium whitespace-nowrap">{name}</span>
      {more !== undefined && <span className="truncate text-muted max-md:hidden">{more}</span>}
    </p>
  );
}

const UNPROVEN = 'border border-line-strong';

function wordsOf(now: ReturnType<typeof target.get>, answered: boolean) {
  if (!isKnown(now)) {
    const name = now.kind === 'looking' ? 'Looking for the API…' : 'No API';
    return { dot: UNPROVEN, name, more: undefined, title: whyUnknown(now) };
  }
  const { kind, host, apiVersion } = now;
  const name = targetName(now);
  const more = name === host ? apiVersion : `${host} · ${apiVersion}`;
  if (kind === 'sandbox') {
    return {
      dot: 'bg-warn',
      name,
      more,
      title: `An embedded imitation: nothing costs anything. ${host}, API version ${apiVersion}`,
    };
  }
  const says = `This page’s server, ${window.location.host}, says that it passes requests on to ${host}, API version ${apiVersion}.`;
  return answered
    ? {
        dot: 'bg-good',
        name,
        more,
        title: `A real API: creating an app costs money. ${says}`,
      }
    : {
        dot: UNPROVEN,
        name: 'No answer yet',
        more: undefined,
        title: `${says} Nothing has answered there yet.`,
      };
}
