import type { ProofContext } from '@/domain/proof/attestation/check-attestation';
import { allExpected, type Expected } from '@/domain/proof/attestation/expected';
import type { Attestation } from '@/domain/proof/attestation/read-attestation';
import type { Part } from './read-part';
import type { Recognised } from './recognise';

/** What several texts that belong together come to. */
export interface Gathered {
  /** What is judged: an attestation with all that the others add to it, or else the first that is anything. */
  found: Recognised;
  text: string;
  steps: string[];
  collateral: ProofContext['collateral'];
  expected: Expected;
}

/** Joins texts that belong together: a quote, its log, the document, collateral, and answers about the machine. */
export function gather(parts: readonly [Part, ...Part[]]): Gathered {
  const [first] = parts;
  const rest = {
    collateral: parts.find(({ collateral }) => collateral !== undefined)?.collateral,
    expected: allExpected(parts.filter(isAnswer).map(({ expected }) => expected)),
    steps: parts.flatMap(({ steps }) => steps),
  };
  const attestations = parts.flatMap(({ found }) =>
    found.kind === 'attestation' ? [found.attestation] : [],
  );
  if (attestations.length > 0 && parts.length > 1) {
    const attestation = withDocument(attestations.reduce(join), documentOf(parts));
    return { found: { kind: 'attestation', attestation }, text: first.text, ...rest };
  }
  const main = parts.find(({ found }) => found.kind !== 'none') ?? first;
  return { found: main.found, text: main.text, ...rest };
}

/** An attestation states what it states of itself; only what stands beside it is another's word. */
function isAnswer({ found }: Part): boolean {
  return found.kind !== 'attestation' && found.kind !== 'evidence';
}

/** The first of each that is there; quotes and certificates of all. */
function join(one: Attestation, other: Attestation): Attestation {
  return {
    appCompose: one.appCompose ?? other.appCompose,
    composeFile: one.composeFile ?? other.composeFile,
    statedHash: one.statedHash ?? other.statedHash,
    registers: { ...defined(other.registers), ...defined(one.registers) },
    stated: {
      appId: one.stated.appId ?? other.stated.appId,
      instanceId: one.stated.instanceId ?? other.stated.instanceId,
      osImageHash: one.stated.osImageHash ?? other.stated.osImageHash,
      deviceId: one.stated.deviceId ?? other.stated.deviceId,
    },
    reportData: one.reportData ?? other.reportData,
    vmConfig: one.vmConfig ?? other.vmConfig,
    events: one.events ?? other.events,
    eventProblem: one.eventProblem ?? other.eventProblem,
    quotes: [...new Set([...one.quotes, ...other.quotes])],
    certificates: [...new Set([...one.certificates, ...other.certificates])],
  };
}

/** A document's text that was put in beside an attestation. */
function documentOf(parts: readonly Part[]): string | undefined {
  const texts = parts.flatMap(({ found, text }) => {
    if (found.kind === 'document') return [text];
    return found.kind === 'cvm' && found.text !== undefined ? [found.text] : [];
  });
  return texts[0];
}

/** The document counts as the attestation's where it has none, and as a copy of it where it has one. */
function withDocument(attestation: Attestation, document: string | undefined): Attestation {
  if (document === undefined) return attestation;
  return attestation.appCompose === undefined
    ? { ...attestation, appCompose: document }
    : { ...attestation, composeFile: attestation.composeFile ?? document };
}

function defined<T extends object>(members: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as Partial<T>; // The same members, some of them left out.
}
