import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { toPem, writeCertificate, writeRevocations } from './certificates';
import { COLLATERAL_SIGNER, PROCESSOR_CA, TEST_ROOT, signAs } from './party';
import { CA_CERTIFICATE, ROOT_CERTIFICATE } from './processor';
import { ENCLAVE_SIGNER } from './signed-quote';

export interface CollateralWish {
  /** The kind of processor it is for, 12 hex digits. */
  fmspc: string;
  from: Date;
  to: Date;
  /** Put in place of members of the documents, before they are signed. */
  tcbInfo?: object;
  qeIdentity?: object;
  revokedProcessors?: readonly string[];
  revokedAuthorities?: readonly string[];
}

const SIGNER_CERTIFICATE = writeCertificate({
  subject: COLLATERAL_SIGNER,
  issuer: TEST_ROOT,
  serial: '03',
});
const SIGNERS = toPem([SIGNER_CERTIFICATE, ROOT_CERTIFICATE]);
const components = (...svns: number[]) =>
  Array.from({ length: 16 }, (_, at) => ({ svn: svns[at] ?? 0 }));
const NO_SIGNER = '00'.repeat(48);
const MODULE = { mrsigner: NO_SIGNER, attributes: '00'.repeat(8), attributesMask: 'ff'.repeat(8) };

/** Levels as Intel's documents have them: the newest first, each with what the older ones lack. */
const LEVELS = [
  {
    tcb: {
      sgxtcbcomponents: components(3, 3, 2, 2, 3, 1, 0, 5),
      pcesvn: 13,
      tdxtcbcomponents: components(5, 0, 3),
    },
    tcbDate: '2026-02-11T00:00:00Z',
    tcbStatus: 'UpToDate',
  },
  {
    tcb: {
      sgxtcbcomponents: components(2, 2, 2, 2, 3, 1, 0, 5),
      pcesvn: 11,
      tdxtcbcomponents: components(5, 0, 2),
    },
    tcbDate: '2025-05-14T00:00:00Z',
    tcbStatus: 'OutOfDate',
    advisoryIDs: ['SANDBOX-SA-00001'],
  },
];

/** Collateral for the sandbox's processors, signed by its test root, with the keys that DCAP's libraries use. */
export function madeCollateral(wish: CollateralWish): Record<string, string> {
  const { from, to } = wish;
  const dates = { issueDate: instant(from), nextUpdate: instant(to) };
  const tcbInfo = JSON.stringify({
    id: 'TDX',
    version: 3,
    ...dates,
    fmspc: wish.fmspc.toUpperCase(),
    pceId: '0000',
    tcbType: 0,
    tcbEvaluationDataNumber: 20,
    tdxModule: MODULE,
    tdxModuleIdentities: [
      { id: 'TDX_01', ...MODULE, tcbLevels: [{ tcb: { isvsvn: 5 }, tcbStatus: 'UpToDate' }] },
    ],
    tcbLevels: LEVELS,
    ...wish.tcbInfo,
  });
  const qeIdentity = JSON.stringify({
    id: 'TD_QE',
    version: 2,
    ...dates,
    tcbEvaluationDataNumber: 20,
    miscselect: '00000000',
    miscselectMask: 'FFFFFFFF',
    attributes: `11${'00'.repeat(15)}`,
    attributesMask: `fb${'ff'.repeat(7)}${'00'.repeat(8)}`,
    mrsigner: ENCLAVE_SIGNER.toUpperCase(),
    isvprodid: 2,
    tcbLevels: [
      { tcb: { isvsvn: 4 }, tcbStatus: 'UpToDate' },
      { tcb: { isvsvn: 2 }, tcbStatus: 'OutOfDate', advisoryIDs: ['SANDBOX-SA-00002'] },
    ],
    ...wish.qeIdentity,
  });
  const list = { from, to };
  return {
    pck_crl_issuer_chain: toPem([CA_CERTIFICATE, ROOT_CERTIFICATE]),
    root_ca_crl: bytesToHex(
      writeRevocations({ ...list, issuer: TEST_ROOT, revoked: wish.revokedAuthorities ?? [] }),
    ),
    pck_crl: bytesToHex(
      writeRevocations({ ...list, issuer: PROCESSOR_CA, revoked: wish.revokedProcessors ?? [] }),
    ),
    tcb_info_issuer_chain: SIGNERS,
    tcb_info: tcbInfo,
    tcb_info_signature: signatureOf(tcbInfo),
    qe_identity_issuer_chain: SIGNERS,
    qe_identity: qeIdentity,
    qe_identity_signature: signatureOf(qeIdentity),
  };
}

function signatureOf(text: string): string {
  return bytesToHex(signAs(COLLATERAL_SIGNER, utf8ToBytes(text)));
}

/** Intel writes whole seconds. */
const instant = (at: Date) => `${at.toISOString().slice(0, 19)}Z`;
