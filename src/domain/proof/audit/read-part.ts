import { ofCertificates, ofQuote } from '@/domain/proof/attestation/read-attestation';
import { looksLikeCollateral, readCollateral } from '@/domain/proof/collateral/collateral';
import type { ProofContext } from '@/domain/proof/attestation/check-attestation';
import { readExpected, type Expected } from '@/domain/proof/attestation/expected';
import { readPaste } from './read-paste';
import { recognise, type Recognised } from './recognise';

/** One text that was put in, read and recognised as far as it could be. */
export interface Part {
  /** The JSON text; for a bare quote or certificate the text as it came. */
  text: string;
  /** What was done to read it, as sentences. */
  steps: string[];
  found: Recognised;
  /** Where it is collateral, with or without anything else. */
  collateral: ProofContext['collateral'];
  /** What it states of a machine. */
  expected: Expected;
}

/** Reads a text of any of the kinds that can be checked; a refusal, in words, for one that cannot be read at all. */
function readPart(text: string): Part | { refusal: string } {
  const bare = bareAttestation(text);
  if (bare)
    return { text, steps: [], found: bare, collateral: undefined, expected: readExpected({}) };
  const paste = readPaste(text);
  if ('refusal' in paste) return paste;
  const { value, steps } = paste;
  return {
    text: paste.text,
    steps,
    found: recognise(value),
    collateral: looksLikeCollateral(value) ? readCollateral(value) : undefined,
    expected: readExpected(value),
  };
}

/** All texts read; of several the refusal says which it was. */
export function readParts(texts: readonly string[]): [Part, ...Part[]] | { refusal: string } {
  const read: Part[] = [];
  for (const [index, text] of texts.entries()) {
    const part = readPart(text);
    const isAlone = texts.length === 1;
    if ('refusal' in part) {
      return isAlone ? part : { refusal: `Of the texts number ${index + 1}: ${part.refusal}` };
    }
    read.push(part);
  }
  const [first, ...rest] = read;
  return first ? [first, ...rest] : { refusal: 'There is nothing in it.' };
}

/** A quote as hex or base64, or certificates as PEM, with nothing around them. */
function bareAttestation(text: string): Recognised | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 200_000) return undefined;
  if (trimmed.startsWith('-----BEGIN CERTIFICATE'))
    return { kind: 'attestation', attestation: ofCertificates(trimmed) };
  const attestation = trimmed.length >= 256 ? ofQuote(trimmed) : undefined;
  return attestation && { kind: 'attestation', attestation };
}
