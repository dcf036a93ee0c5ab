import { payloadBytes } from '@/domain/request/rules/payload';
import { useDerived } from '@/features/request/derive/derived';
import { PAYLOAD_LIMIT } from '@/domain/compose/payload-limit';

/** Bytes of payload and pre-launch script against their common limit. */
export function ByteMeter() {
  const { request } = useDerived();
  const used = payloadBytes(request.compose_file);
  const share = used / PAYLOAD_LIMIT;
  const tone = share > 1 ? 'text-bad' : share > 0.9 ? 'text-warn' : 'text-muted';
  return (
    <span className={`tabular-nums ${tone}`}>
      {used.toLocaleString('en')} of {PAYLOAD_LIMIT.toLocaleString('en')} bytes
    </span>
  );
}
