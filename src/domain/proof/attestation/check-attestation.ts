import { fails, holds, undecided, type Claim } from '@/domain/proof/claim';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import type { Attestation } from './read-attestation';
import { replayLog, type Replay } from './replay';
import { configuredHash, readQuote } from './tdx-quote';

/** An answer has one per certificate, and there are few. */
const MAX_QUOTES = 8;

/** What an attestation shows of the document that booted, claim by claim, from the document to the quote. */
export async function checkAttestation(attestation: Attestation): Promise<Claim[]> {
  const { appCompose, composeFile, statedHash } = attestation;
  const hash = appCompose === undefined ? undefined : await sha256Hex(appCompose);
  const measured = measuredHash(attestation);
  const replay = attestation.events && replayLog(attestation.events);
  return [
    eventClaim(attestation, hash, measured),
    ...(composeFile !== undefined && appCompose !== undefined
      ? [copyClaim(appCompose === composeFile)]
      : []),
    ...(statedHash === undefined ? [] : [statedClaim(statedHash, measured ?? hash)]),
    digestClaim(attestation, replay),
    registerClaim(attestation, replay),
    ...quoteClaims(attestation, replay, measured ?? hash),
  ];
}

/** The payload of the first `compose-hash` event in RTMR3: what the guest measured before any app ran. */
export function measuredHash({ events }: Attestation): string | undefined {
  return events
    ?.find(({ imr, event }) => imr === 3 && event === 'compose-hash')
    ?.event_payload.toLowerCase();
}

function eventClaim(
  { eventProblem, events }: Attestation,
  hash: string | undefined,
  measured: string | undefined,
): Claim {
  const says = 'The document is the one the machine measured.';
  if (measured === undefined) {
    const missing = events ? 'The event log has no compose-hash event.' : 'There is no event log.';
    return undecided(says, eventProblem ?? missing);
  }
  if (hash === undefined) return undecided(says, 'There is no app_compose to hash.');
  return hash === measured
    ? holds(
        says,
        'SHA-256 of app_compose, taken as it is, is the payload of the compose-hash event.',
      )
    : fails(says, `app_compose hashes to ${hash}, but the compose-hash event has ${measured}.`);
}

function copyClaim(same: boolean): Claim {
  const says = 'compose_file is the same text as tcb_info’s app_compose.';
  return same
    ? holds(says, 'Compared character by character.')
    : fails(says, 'The two texts differ. Only app_compose is compared with what was measured.');
}

function statedClaim(stated: string, measured: string | undefined): Claim {
  const says = `The stated compose_hash is ${measured === undefined ? 'right' : 'the measured one'}.`;
  if (measured === undefined) return undecided(says, 'There is nothing to compare it with.');
  return stated.toLowerCase().replace(/^0x/, '') === measured
    ? holds(says, 'It is the same.')
    : fails(says, `compose_hash says ${stated.slice(0, 80)}, what was measured is ${measured}.`);
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
  { eventProblem, events, rtmr3 }: Attestation,
  replay: Replay | undefined,
): Claim {
  const says = 'The event log replays to RTMR3 of tcb_info.';
  if (!events || !replay) return undecided(says, eventProblem ?? 'There is no event log.');
  if (rtmr3 === undefined) return undecided(says, 'tcb_info states no rtmr3.');
  if (replay.rtmr3 === undefined) return undecided(says, 'An event has no digest.');
  return replay.rtmr3 === rtmr3
    ? holds(says, `${replay.extended} events extended one after another give exactly this value.`)
    : fails(says, `The log gives ${replay.rtmr3}, tcb_info says ${rtmr3.slice(0, 120)}.`);
}

function quoteClaims(
  { quotes }: Attestation,
  replay: Replay | undefined,
  hash: string | undefined,
): Claim[] {
  const says = 'RTMR3 in the quote is the one the event log gives.';
  if (quotes.length === 0) return [undecided(says, 'There is no quote here.')];
  const claims = quotes.slice(0, MAX_QUOTES).flatMap((text): Claim[] => {
    const quote = readQuote(text);
    if (!quote) return [undecided(says, 'The quote is not a TDX quote of version 4.')];
    const inQuote = quoteClaim(says, quote.rtmr3, replay?.rtmr3);
    const configured = configuredHash(quote);
    if (configured === undefined || hash === undefined) return [inQuote];
    return [inQuote, configClaim(configured, hash)];
  });
  const rest = quotes.length - MAX_QUOTES;
  if (rest <= 0) return claims;
  return [
    ...claims,
    undecided(
      `${rest.toLocaleString('en')} more quotes say the same.`,
      `Only the first ${MAX_QUOTES} were read.`,
    ),
  ];
}

function quoteClaim(says: string, inQuote: string, replayed: string | undefined): Claim {
  if (replayed === undefined)
    return undecided(says, 'There is no event log that could be replayed.');
  return inQuote === replayed
    ? holds(
        says,
        'Read from the quote at RTMR3’s place. Who signed the quote was not checked here.',
      )
    : fails(says, `The log gives ${replayed}, the quote has ${inQuote}.`);
}

function configClaim(configured: string, hash: string): Claim {
  const says = 'MRCONFIGID in the quote names the same compose hash.';
  return configured === hash
    ? holds(says, 'It is 0x01 followed by the hash, as dstack 0.5.9 machines write it.')
    : fails(says, `MRCONFIGID names ${configured}.`);
}
