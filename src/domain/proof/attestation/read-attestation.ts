import { parseBounded } from '@/domain/schema/bounded-json';
import { z } from '@/domain/schema/zod';
import type { LoggedEvent } from './runtime-event';

/** What was found in an attestation, whichever of its shapes it had. */
export interface Attestation {
  /** The document as text, exactly as the guest gave it. */
  appCompose: string | undefined;
  /** A second copy that the cloud's answer has beside tcb_info. */
  composeFile: string | undefined;
  /** A compose hash that is stated rather than measured. */
  statedHash: string | undefined;
  /** 96 hex digits, as tcb_info states it. */
  rtmr3: string | undefined;
  events: LoggedEvent[] | undefined;
  /** Why there are no events, where there is something that should be them. */
  eventProblem: string | undefined;
  /** Hex or base64, each once. */
  quotes: string[];
}

const text = z.string().optional().catch(undefined);
const hexText = z.string().regex(/^(?:[0-9a-f]{2})*$/i);

const event = z.object({
  imr: z.int().min(0).max(3),
  event_type: z.int().min(0).max(0xffffffff),
  digest: hexText.default(''),
  event: z.string(),
  event_payload: hexText.default(''),
});

const tcb = z.looseObject({
  app_compose: text,
  compose_hash: text,
  rtmr3: text,
  event_log: z.unknown().optional(),
});

type TcbInfo = Partial<z.output<typeof tcb>>;

const outer = z.looseObject({
  tcb_info: z.unknown().optional(),
  compose_file: text,
  compose_hash: text,
  quote: text,
  event_log: z.unknown().optional(),
  app_certificates: z
    .array(z.looseObject({ quote: text }).catch({}))
    .optional()
    .catch(undefined),
});

/**
 * Reads the cloud's attestation answer, a guest's Info or GetQuote answer, a bare tcb_info, or a bare
 * event log; tcb_info and event_log may be JSON inside a text, as dstack's guest agent writes them.
 * Undefined where none of it is there.
 */
export function readAttestation(value: unknown): Attestation | undefined {
  if (Array.isArray(value)) return looksLikeLog(value) ? found({}, {}, value) : undefined;
  const whole = outer.safeParse(value);
  if (!whole.success) return undefined;
  const inner = tcb.safeParse(unwrap(whole.data.tcb_info ?? value));
  const info: TcbInfo = inner.success ? inner.data : {};
  const log = info.event_log ?? whole.data.event_log;
  const isOne =
    info.app_compose !== undefined ||
    info.rtmr3 !== undefined ||
    looksLikeQuote(whole.data.quote) ||
    looksLikeLog(unwrap(log));
  return isOne ? found(whole.data, info, log) : undefined;
}

function found(whole: Partial<z.output<typeof outer>>, info: TcbInfo, log: unknown): Attestation {
  const { events, problem } = readLog(unwrap(log));
  const certificates = whole.app_certificates ?? [];
  const quotes = [whole.quote, ...certificates.map(({ quote }) => quote)];
  return {
    appCompose: info.app_compose,
    composeFile: whole.compose_file,
    statedHash: info.compose_hash ?? whole.compose_hash,
    rtmr3: info.rtmr3?.toLowerCase(),
    events,
    eventProblem: problem,
    quotes: [...new Set(quotes.filter((quote): quote is string => Boolean(quote)))],
  };
}

function readLog(log: unknown): { events?: LoggedEvent[]; problem?: string } {
  if (log === undefined || log === null) return {};
  if (!Array.isArray(log)) return { problem: 'The event log is not a list.' };
  const events: LoggedEvent[] = [];
  for (const [index, entry] of log.entries()) {
    const read = event.safeParse(entry);
    if (!read.success) {
      const [issue] = read.error.issues;
      const where = issue?.path.join('.') ?? '';
      return { problem: `Entry ${index + 1} of the event log cannot be read, at ${where || '?'}.` };
    }
    events.push(read.data);
  }
  return { events };
}

/** Hex, or base64 that is too long for a word: other programs keep sentences under this key. */
function looksLikeQuote(quote = ''): boolean {
  return /^(0x)?[0-9a-f]+$/i.test(quote) || /^[\w+/-]{64,}={0,2}$/.test(quote);
}

function looksLikeLog(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [first] = value as unknown[];
  return typeof first === 'object' && first !== null && 'imr' in first && 'event_type' in first;
}

/** JSON inside a text; any other value as it is. */
function unwrap(value: unknown): unknown {
  return typeof value === 'string' ? parseBounded(value) : value;
}
