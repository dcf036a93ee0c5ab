import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import {
  eventDigest,
  extendAll,
  RUNTIME_EVENT_TYPE,
  type DigestForm,
  type LoggedEvent,
} from './runtime-event';

/** What a log's entries for one register come to. */
export interface Replay {
  /** 96 hex digits; undefined where an entry has no digest and none can be computed. */
  value: string | undefined;
  /** How many entries the register has. */
  extended: number;
  /** How many of them are dstack's own, whose digest can be computed. */
  runtimeEvents: number;
  /** Names of dstack's events whose stated digest is not the one of their name and payload. */
  wrongDigests: string[];
  /** Whether any has the digest of event log version 2. */
  usesJson: boolean;
}

/**
 * Replays a register, RTMR0 to RTMR3: dstack's events count with the digest computed from name and payload,
 * never with a stated one that differs; others with the one that is stated. Mirrors dstack's replay_events
 * and TdxEvent::digest.
 */
export function replayRegister(events: readonly LoggedEvent[], register: number): Replay {
  const own = events.filter(({ imr }) => imr === register);
  const read = own.map(readEvent);
  const digests = read.map(({ digest }) => digest).filter((digest) => digest !== undefined);
  return {
    value: digests.length === own.length ? bytesToHex(extendAll(digests)) : undefined,
    extended: own.length,
    runtimeEvents: own.filter(isRuntime).length,
    wrongDigests: read.flatMap(({ wrong }) => wrong ?? []),
    usesJson: read.some(({ form }) => form === 'json'),
  };
}

interface ReadEvent {
  digest: Uint8Array | undefined;
  form?: DigestForm;
  wrong?: string;
}

function readEvent(event: LoggedEvent): ReadEvent {
  const stated = event.digest.toLowerCase();
  if (!isRuntime(event)) return { digest: stated === '' ? undefined : hexToBytes(stated) };
  const joined = eventDigest(event);
  if (stated === '' || stated === bytesToHex(joined)) return { digest: joined };
  const json = eventDigest(event, 'json');
  if (stated === bytesToHex(json)) return { digest: json, form: 'json' };
  return { digest: joined, wrong: event.event };
}

function isRuntime({ imr, event_type }: LoggedEvent): boolean {
  return imr === 3 && event_type === RUNTIME_EVENT_TYPE;
}
