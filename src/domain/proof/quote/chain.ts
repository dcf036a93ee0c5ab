import { bytesToHex } from '@noble/hashes/utils.js';
import { onUtcDay } from '@/text/dates';
import type { Certificate } from './certificate';
import { isSignedBy } from './p256';
import { rootOf, type Root } from './roots';

/** What a chain of certificates comes to. */
export interface CheckedChain {
  /** Why it does not hold together, as a sentence. */
  broken?: string | undefined;
  /** There is no WebCrypto to check it with. */
  unchecked?: boolean;
  /** Whose root key it ends at; undefined for a key that is not known here. */
  root?: Root | undefined;
}

/**
 * Checks certificates, the last one a root: each is named and signed by the next, which may do so, and the
 * last signs itself. Whether they are valid at a time is another question (`outOfTime`).
 */
export async function checkChain(certificates: readonly Certificate[]): Promise<CheckedChain> {
  const last = certificates.at(-1);
  if (!last) return { broken: 'There is no certificate.' };
  for (const [index, certificate] of certificates.entries()) {
    const issuer = certificates[index + 1] ?? last;
    const { signature, signed, name } = certificate;
    if (certificate.issuer !== issuer.subject) {
      return { broken: `“${name}” does not name “${issuer.name}” as its issuer.` };
    }
    if (!issuer.isAuthority) return { broken: `“${issuer.name}” may not sign certificates.` };
    if (!signature || !issuer.key) {
      return { broken: `“${name}” is signed in another way than Intel’s are.` };
    }
    const isSigned = await isSignedBy(issuer.key, signature, signed);
    if (isSigned === undefined) return { unchecked: true };
    if (!isSigned) return { broken: `“${name}” is not signed by “${issuer.name}”.` };
  }
  return { root: rootOf(bytesToHex(last.key ?? new Uint8Array())) };
}

/** The first certificate that is not valid at a time, in words; undefined where all are. */
export function outOfTime(certificates: readonly Certificate[], at: Date): string | undefined {
  for (const { name, from, to } of certificates) {
    if (at < from) return `“${name}” is valid from ${onUtcDay(from)} on.`;
    if (at > to) return `“${name}” was valid until ${onUtcDay(to)}.`;
  }
  return undefined;
}
