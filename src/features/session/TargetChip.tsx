import { runtimeConfig } from '@/api/runtime-config';

/** Which API this page speaks to; decided by the server that serves it. */
export function TargetChip() {
  const { kind, name, host, apiVersion } = runtimeConfig().target;
  const dot = kind === 'sandbox' ? 'bg-warn' : 'bg-good';
  const words =
    kind === 'sandbox'
      ? 'An embedded imitation: nothing costs anything'
      : 'A real API: creating an app costs money';
  return (
    <p
      title={`${words}. ${host}, API version ${apiVersion}`}
      className="flex min-w-0 items-center gap-2 rounded-full border border-line px-2.5 py-0.5 text-sm"
    >
      <span aria-hidden className={`size-2 shrink-0 rounded-full ${dot}`} />
      <span className="font-medium whitespace-nowrap">{name}</span>
      <span className="truncate text-muted max-md:hidden">
        {host} · {apiVersion}
      </span>
    </p>
  );
}
