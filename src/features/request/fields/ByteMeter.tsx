import { useDerived } from '@/features/request/derive/use-derived';
import { PAYLOAD_LIMIT } from '@/domain/compose/payload-limit';

/** Bytes of payload and pre-launch script against their common limit. */
export function ByteMeter() {
  const used = useDerived(({ payloadBytes }) => payloadBytes);
  const share = used / PAYLOAD_LIMIT;
  const tone = share > 1 ? 'text-bad' : share > 0.9 ? 'text-warn' : 'text-muted';
  return (
    <span className={`tabular-nums ${tone}`}>
      {used.toLocaleString('en')} of {PAYLOAD_LIMIT.toLocaleString('en')} bytes
    </span>
  );
}
