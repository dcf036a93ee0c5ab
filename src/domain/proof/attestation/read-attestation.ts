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
  /** 96 hex digits each, as tcb_info states them. */
  registers: StatedRegisters;
  /** What it says of the machine, beside what was measured. */
  stated: StatedMachine;
  /** Of a GetQuote answer: what the quote's report data should be, hex. */
  reportData: string | undefined;
  /** Of a GetQuote answer: how the machine was launched, as JSON or as JSON within a text. */
  vmConfig: unknown;
  /** PEM, each with a quote within it. */
  certificates: string[];
  events: LoggedEvent[] | undefined;
  /** Why there are no events, where there is something that should be them. */
  eventProblem: string | undefined;
  /** Hex or base64, each once. */
  quotes: string[];
}

/** The registers of a quote that a log or tcb_info has too. */
export const REGISTERS = ['mrtd', 'rtmr0', 'rtmr1', 'rtmr2', 'rtmr3'] as const;
export type Register = (typeof REGISTERS)[number];
export type StatedRegisters = Partial<Record<Register, string | undefined>>;

/** Identifiers in lower-case hex, undefined where none is stated. */
export interface StatedMachine {
  appId: string | undefined;
  instanceId: string | undefined;
  osImageHash: string | undefined;
  deviceId: string | undefined;
}

const text = z.string().optional().catch(undefined);
/** A quote as hex, base64 or the list of its bytes. */
const quoteText = z.preprocess(
  (value) => (Array.isArray(value) ? hexOfNumbers(value) : value),
  text,
);
const identity = { app_id: text, instance_id: text, os_image_hash: text, device_id: text };
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
  mrtd: text,
  rtmr0: text,
  rtmr1: text,
  rtmr2: text,
  rtmr3: text,
  event_log: z.unknown().optional(),
  ...identity,
});

type TcbInfo = Partial<z.output<typeof tcb>>;

const outer = z.looseObject({
  tcb_info: z.unknown().optional(),
  compose_file: text,
  compose_hash: text,
  quote: quoteText,
  event_log: z.unknown().optional(),
  report_data: text,
  vm_config: z.unknown().optional(),
  app_cert: text,
  ...identity,
  app_certificates: z
    .array(z.looseObject({ quote: text, app_id: text }).catch({}))
    .optional()
    .catch(undefined),
});

/** An attestation that is a quote and nothing else. */
export function ofQuote(quote: unknown): Attestation | undefined {
  const read = quoteText.parse(quote);
  return looksLikeQuote(read) ? found({ quote: read }, {}, undefined) : undefined;
}

/** An attestation that is certificates (PEM) and nothing else; there may be a quote in one of them. */
export function ofCertificates(pem: string): Attestation {
  return found({ app_cert: pem }, {}, undefined);
}

/**
 * Reads the cloud's attestation answer, a guest's Info or GetQuote answer, a bare tcb_info, a bare event
 * log, or a quote as the list of its bytes; tcb_info and event_log may be JSON inside a text, as dstack's guest agent writes them.
 * Undefined where none of it is there.
 */
export function readAttestation(value: unknown): Attestation | undefined {
  if (Array.isArray(value)) return looksLikeLog(value) ? found({}, {}, value) : ofQuote(value);
  const whole = outer.safeParse(value);
  if (!whole.success) return undefined;
  const inner = tcb.safeParse(unwrap(whole.data.tcb_info ?? value));
  const info: TcbInfo = inner.success ? inner.data : {};
  const log = info.event_log ?? whole.data.event_log;
  const isOne =
    info.app_compose !== undefined ||
    info.rtmr3 !== undefined ||
    looksLikeQuote(whole.data.quote) ||
    /-----BEGIN CERTIFICATE/.test(whole.data.app_cert ?? '') ||
    looksLikeLog(unwrap(log));
  return isOne ? found(whole.data, info, log) : undefined;
}

function found(whole: Partial<z.output<typeof outer>>, info: TcbInfo, log: unknown): Attestation {
  const { events, problem } = readLog(unwrap(log));
  const certificates = whole.app_certificates ?? [];
  const quotes = [whole.quote, ...certificates.map(({ quote }) => quote)];
  const stated = (key: keyof typeof identity) => identifier(info[key] ?? whole[key]);
  return {
    appCompose: info.app_compose,
    composeFile: whole.compose_file,
    statedHash: info.compose_hash ?? whole.compose_hash,
    registers: Object.fromEntries(REGISTERS.map((name) => [name, info[name]?.toLowerCase()])),
    stated: {
      appId: stated('app_id') ?? identifier(certificates.find(({ app_id }) => app_id)?.app_id),
      instanceId: stated('instance_id'),
      osImageHash: stated('os_image_hash'),
      deviceId: stated('device_id'),
    },
    reportData: identifier(whole.report_data),
    vmConfig: unwrap(whole.vm_config),
    certificates: /-----BEGIN CERTIFICATE/.test(whole.app_cert ?? '') ? [whole.app_cert ?? ''] : [],
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

/** An identifier in lower case and without 0x; undefined where there is none. */
function identifier(stated: string | undefined): string | undefined {
  return stated?.trim().toLowerCase().replace(/^0x/, '') || undefined;
}

function hexOfNumbers(values: readonly unknown[]): string | undefined {
  const isBytes = values.every((value) => Number.isInteger(value) && Number(value) >> 8 === 0);
  // Header and report alone have 632.
  if (!isBytes || values.length < 600) return undefined;
  return values.map((value) => Number(value).toString(16).padStart(2, '0')).join('');
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
