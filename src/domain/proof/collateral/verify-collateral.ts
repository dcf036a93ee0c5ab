import { checkChain } from '@/domain/proof/quote/chain';
import { readPem, type Certificate } from '@/domain/proof/quote/certificate';
import { isSignedBy } from '@/domain/proof/quote/p256';
import type { Root } from '@/domain/proof/quote/roots';
import type { Bytes } from '@/domain/proof/quote/bytes';
import { utf8Bytes } from '@/text/utf8';
import type { Collateral } from './collateral';
import { readRevocations, type RevocationList } from './crl';
import {
  readEnclaveIdentity,
  readPlatformLevels,
  type EnclaveIdentity,
  type PlatformLevels,
} from './tcb-documents';

interface Window {
  /** What it says: how new a platform has to be, or what is revoked. */
  of: 'levels' | 'lists';
  name: string;
  from: Date;
  to: Date;
}

/** Collateral whose signatures hold, read. */
export interface VerifiedCollateral {
  platform: PlatformLevels;
  enclave: EnclaveIdentity;
  /** Of the authority that issued the processor's certificate. */
  processors: RevocationList;
  /** Of the root; the API may have none. */
  authorities: RevocationList | undefined;
  /** When each part is valid. */
  windows: Window[];
  /** All certificates that signed it. */
  certificates: Certificate[];
}

/** Why collateral is not what the root signed, as a sentence; `unchecked` where there is no WebCrypto. */
export type NotVerified = { problem: string } | { unchecked: true };

/**
 * Checks every signature of collateral up to the key of one root, and reads it. Times are not looked at:
 * `windows` says when each part is valid.
 */
export async function verifyCollateral(
  collateral: Collateral,
  root: Root,
): Promise<VerifiedCollateral | NotVerified> {
  const platform = readPlatformLevels(collateral.tcb_info);
  if (!platform) return no('Its tcb_info is none of version 3 for TDX.');
  const enclave = readEnclaveIdentity(collateral.qe_identity);
  if (!enclave) return no('Its qe_identity is none of version 2 or 3 for TDX.');
  const processors = readRevocations(collateral.pck_crl);
  if (!processors) return no('Its pck_crl cannot be read.');
  const { root_ca_crl: rootList } = collateral;
  const authorities = rootList && readRevocations(rootList);
  if (rootList && !authorities) return no('Its root_ca_crl cannot be read.');
  const chains = {
    tcb_info: await chainTo(root, collateral.tcb_info_issuer_chain),
    qe_identity: await chainTo(root, collateral.qe_identity_issuer_chain),
    pck_crl: await chainTo(root, collateral.pck_crl_issuer_chain),
  };
  const certificates: Certificate[] = [];
  for (const [name, chain] of Object.entries(chains)) {
    if ('unchecked' in chain) return chain;
    if ('problem' in chain) return no(`The certificates of ${name} do not hold: ${chain.problem}`);
    certificates.push(...chain.certificates);
  }
  const signatures: [string, Signed][] = [
    ['tcb_info', textBy(chains.tcb_info, collateral.tcb_info, collateral.tcb_info_signature)],
    [
      'qe_identity',
      textBy(chains.qe_identity, collateral.qe_identity, collateral.qe_identity_signature),
    ],
    ['pck_crl', listBy(chains.pck_crl, 0, processors)],
  ];
  if (authorities) signatures.push(['root_ca_crl', listBy(chains.pck_crl, -1, authorities)]);
  for (const [name, { key, signature, bytes }] of signatures) {
    if (!key || !signature || !(await isSignedBy(key, signature, bytes))) {
      return no(`The signature of its ${name} does not fit.`);
    }
  }
  return {
    platform,
    enclave,
    processors,
    authorities: authorities ?? undefined,
    certificates,
    windows: [
      { of: 'levels', name: 'tcb_info', from: platform.issueDate, to: platform.nextUpdate },
      { of: 'levels', name: 'qe_identity', from: enclave.issueDate, to: enclave.nextUpdate },
      { of: 'lists', name: 'pck_crl', ...processors },
      ...(authorities ? [{ of: 'lists' as const, name: 'root_ca_crl', ...authorities }] : []),
      ...certificates.map(({ name, from, to }) => ({
        of: 'levels' as const,
        name: `“${name}”`,
        from,
        to,
      })),
    ],
  };
}

const no = (problem: string) => ({ problem });

type Chain = { certificates: Certificate[] } | NotVerified;

async function chainTo(root: Root, pem: string): Promise<Chain> {
  const certificates = readPem(pem);
  if ('refusal' in certificates) return no(certificates.refusal);
  const { broken, unchecked, root: found } = await checkChain(certificates);
  if (unchecked) return { unchecked };
  if (broken !== undefined) return no(broken);
  return found === root ? { certificates } : no('they end at another root key than the quote’s.');
}

interface Signed {
  key: Bytes | undefined;
  signature: Bytes | undefined;
  bytes: Bytes;
}

function textBy(chain: Chain, text: string, signature: Bytes): Signed {
  return { key: keyOf(chain, 0)?.key, signature, bytes: utf8Bytes(text) };
}

/** A list is signed by the one whose name it has. */
function listBy(chain: Chain, at: number, { signed, signature, issuer }: RevocationList): Signed {
  const signer = keyOf(chain, at);
  return {
    key: signer?.subject === issuer ? signer.key : undefined,
    signature,
    bytes: signed,
  };
}

function keyOf(chain: Chain, at: number): Certificate | undefined {
  return 'certificates' in chain ? chain.certificates.at(at) : undefined;
}

/** The part that is not valid at a time, in words, the one that ends first; undefined where all are. */
export function windowProblem(
  { windows }: VerifiedCollateral,
  at: Date,
  of?: Window['of'],
): string | undefined {
  const asked = windows.filter((one) => of === undefined || one.of === of);
  const early = asked.find(({ from }) => at < from);
  if (early) return `Its ${early.name} is valid from ${early.from.toISOString()} on.`;
  const [late] = asked
    .filter(({ to }) => at > to)
    .toSorted((one, other) => one.to.getTime() - other.to.getTime());
  return late && `Its ${late.name} was valid until ${late.to.toISOString()}.`;
}
