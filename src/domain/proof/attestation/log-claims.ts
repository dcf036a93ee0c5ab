import { decided, fails, holds, undecided, type Claim } from '@/domain/proof/claim';
import type { TdReport } from '@/domain/proof/quote/td-quote';
import { REGISTERS, type Attestation, type Register } from './read-attestation';
import { replayRegister, type Replay } from './replay';

/** A log replayed, register by register; undefined where there is no log. */
export type Replayed = Readonly<Record<Exclude<Register, 'mrtd'>, Replay>>;

export function replayAll({ events }: Attestation): Replayed | undefined {
  return (
    events && {
      rtmr0: replayRegister(events, 0),
      rtmr1: replayRegister(events, 1),
      rtmr2: replayRegister(events, 2),
      rtmr3: replayRegister(events, 3),
    }
  );
}

/** Whether the log agrees with itself and with the registers that stand beside it. */
export function logClaims(attestation: Attestation, replayed: Replayed | undefined): Claim[] {
  const { registers, quotes } = attestation;
  // Where a quote has the registers, nobody misses those of tcb_info.
  const isAsked = registers.rtmr3 !== undefined || quotes.length === 0;
  return [
    digestClaim(attestation, replayed?.rtmr3),
    ...(isAsked ? [registerClaim(attestation, replayed?.rtmr3)] : []),
    ...startClaims('tcb_info', registers, replayed),
  ];
}

/** Whether a quote has the registers that the log gives and that stand beside it. */
export function quoteLogClaims(
  { registers }: Attestation,
  replayed: Replayed | undefined,
  report: TdReport,
): Claim[] {
  return [
    quoteClaim(report.rtmr3, replayed?.rtmr3.value),
    ...startClaims('the quote', report, replayed),
    ...statedClaims(registers, report),
  ];
}

function digestClaim({ eventProblem, events }: Attestation, replay: Replay | undefined): Claim {
  const says = 'Each event of the machine has the digest that its name and payload give.';
  if (!events || !replay) return undecided(says, eventProblem ?? 'There is no event log.');
  if (replay.runtimeEvents === 0)
    return undecided(says, 'The log has no event of dstack’s own type.');
  const [wrong] = replay.wrongDigests;
  if (wrong !== undefined)
    return fails(says, `The digest of “${wrong.slice(0, 80)}” is another one.`);
  const form = replay.usesJson ? ', some in event log version 2' : '';
  return holds(says, `${replay.runtimeEvents} events computed anew with SHA-384${form}.`);
}

function registerClaim(
  { eventProblem, events, registers: { rtmr3 } }: Attestation,
  replay: Replay | undefined,
): Claim {
  const says = 'The event log replays to RTMR3 of tcb_info.';
  if (!events || !replay) return undecided(says, eventProblem ?? 'There is no event log.');
  if (rtmr3 === undefined) return undecided(says, 'tcb_info states no rtmr3.');
  if (replay.value === undefined) return undecided(says, 'An event has no digest.');
  return decided(
    says,
    replay.value === rtmr3,
    `${replay.extended} events extended one after another give exactly this value.`,
    `The log gives ${replay.value}, tcb_info says ${rtmr3.slice(0, 120)}.`,
  );
}

function quoteClaim(inQuote: string, value: string | undefined): Claim {
  const says = 'RTMR3 in the quote is the one the event log gives.';
  if (value === undefined) return undecided(says, 'There is no event log that could be replayed.');
  const claim = decided(
    says,
    inQuote === value,
    'Read from the quote at RTMR3’s place.',
    `The log gives ${value}, the quote has ${inQuote}.`,
  );
  const bytes = [
    { name: 'in the quote', value: inQuote },
    { name: 'by the log', value },
  ];
  return { ...claim, bytes };
}

const START = ['rtmr0', 'rtmr1', 'rtmr2'] as const;

/** RTMR0 to RTMR2, which firmware and kernel extend; a log need not have their events. */
function startClaims(
  of: string,
  registers: Partial<Record<Register, string | undefined>>,
  replayed: Replayed | undefined,
): Claim[] {
  const asked = START.filter(
    (name) => registers[name] !== undefined && (replayed?.[name].extended ?? 0) > 0,
  );
  if (!replayed || asked.length === 0) return [];
  const says = `The event log replays to ${asked.map((name) => name.toUpperCase()).join(', ')} in ${of}.`;
  const bytes = asked.flatMap((name) => [
    { name: `${name.toUpperCase()} in ${of}`, value: (registers[name] ?? '').slice(0, 200) },
    { name: `${name.toUpperCase()} by the log`, value: replayed[name].value ?? 'none' },
  ]);
  if (asked.some((name) => replayed[name].value === undefined)) {
    return [{ ...undecided(says, 'An event has no digest.'), bytes }];
  }
  const wrong = asked.find((name) => replayed[name].value !== registers[name]);
  if (wrong === undefined) {
    const count = asked.reduce((sum, name) => sum + replayed[name].extended, 0);
    return [{ ...holds(says, `${count} events of firmware and kernel give these values.`), bytes }];
  }
  // Machines of dstack 0.6 keep a few digests of RTMR0 alone, for those who compute the rest.
  if (replayed.rtmr1.extended === 0 && replayed.rtmr2.extended === 0) {
    return [{ ...undecided(says, 'The log has only some of the events of the start.'), bytes }];
  }
  return [{ ...fails(says, `${wrong.toUpperCase()} by the log is another one.`), bytes }];
}

function statedClaims(registers: Attestation['registers'], report: TdReport): Claim[] {
  const stated = REGISTERS.filter((name) => registers[name] !== undefined);
  if (stated.length === 0) return [];
  const says = 'The measurements that stand beside the quote are the quote’s own.';
  const wrong = stated.find((name) => registers[name] !== report[name]);
  const words = stated.map((name) => name.toUpperCase()).join(', ');
  return [
    decided(
      says,
      wrong === undefined,
      `${words} compared, digit by digit.`,
      `${wrong?.toUpperCase() ?? ''} in the quote is ${wrong ? report[wrong] : ''}.`,
    ),
  ];
}
