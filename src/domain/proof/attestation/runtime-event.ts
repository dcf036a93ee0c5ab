import { sha384 } from '@noble/hashes/sha2.js';
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** The type of the events dstack extends RTMR3 with (dstack cc-eventlog, DSTACK_RUNTIME_EVENT_TYPE). */
export const RUNTIME_EVENT_TYPE = 0x08000001;

/** One entry of an event log, as the guest and the API write it. */
export interface LoggedEvent {
  /** Which RTMR it was extended into, 0 to 3. */
  imr: number;
  event_type: number;
  /** 96 hex digits of SHA-384; may be empty in a log that was shortened. */
  digest: string;
  event: string;
  /** Hex, may be empty. */
  event_payload: string;
}

export type RuntimeEvent = Pick<LoggedEvent, 'event' | 'event_payload'>;

/**
 * The forms in which dstack computes the digest of a runtime event (cc-eventlog runtime_events.rs):
 * bytes joined by colons since the beginning, canonical JSON where a guest chose event log version 2.
 */
export const DIGEST_FORMS = {
  joined: joinedBytes,
  json: jsonBytes,
} as const satisfies Record<string, (event: RuntimeEvent) => Uint8Array>;

export type DigestForm = keyof typeof DIGEST_FORMS;

/** SHA-384 of a runtime event, 48 bytes. Throws where the payload is not hex. */
export function eventDigest(event: RuntimeEvent, form: DigestForm = 'joined'): Uint8Array {
  return sha384(DIGEST_FORMS[form](event));
}

/** type as 4 bytes, little end first ‖ ":" ‖ name ‖ ":" ‖ payload */
function joinedBytes({ event, event_payload }: RuntimeEvent): Uint8Array {
  const type = new Uint8Array(4);
  new DataView(type.buffer).setUint32(0, RUNTIME_EVENT_TYPE, true);
  const colon = utf8ToBytes(':');
  return concatBytes(type, colon, utf8ToBytes(event), colon, hexToBytes(event_payload));
}

/** RFC 8785; these three keys are in its order already, and JSON.stringify writes texts as it does. */
function jsonBytes({ event, event_payload }: RuntimeEvent): Uint8Array {
  const payload = event_payload.toLowerCase();
  return utf8ToBytes(JSON.stringify({ name: event, payload, type: RUNTIME_EVENT_TYPE }));
}

/**
 * What a register holds after these digests were extended into it one by one, from 48 zero bytes:
 * each time SHA-384(register ‖ digest), as TDX and dstack's replay_events do.
 */
export function extendAll(digests: readonly Uint8Array[]): Uint8Array {
  return digests.reduce((register, digest) => sha384(concatBytes(register, digest)), ZEROS);
}

const ZEROS: Uint8Array = new Uint8Array(48);
