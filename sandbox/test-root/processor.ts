import { Integer, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { toPem, writeCertificate } from './certificates';
import { party, PROCESSOR_CA, TEST_ROOT, type Party } from './party';

/** A processor that never was. */
export interface MadeUpProcessor {
  key: Party;
  /** 32 hex digits. */
  ppid: string;
  /** Security versions of its sixteen parts. */
  components: number[];
  pceSvn: number;
  serial: string;
  /** 12 hex digits: collateral is for one kind of processor. */
  fmspc: string;
}

const SGX = '1.2.840.113741.1.13.1';

/** The processor of a node, always the same for one name. */
export function processorOf({ name, fmspc }: { name: string; fmspc: string }): MadeUpProcessor {
  const digest = digestOf(name);
  return {
    key: party(`Sandbox Processor of ${name}`),
    ppid: bytesToHex(digest.subarray(0, 16)),
    components: [3, 3, 2, 2, 3, 1, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0],
    pceSvn: 13,
    serial: `01${bytesToHex(digest.subarray(16, 24))}`,
    fmspc,
  };
}

/** What a cloud calls the device of a node: SHA-256 of its processor's PPID. */
export function deviceIdOf(node: string): string {
  return bytesToHex(sha256(digestOf(node).subarray(0, 16)));
}

function digestOf(node: string): Uint8Array {
  return sha256(utf8ToBytes(`sandbox: the processor of ${node}`));
}

export const ROOT_CERTIFICATE = writeCertificate({
  subject: TEST_ROOT,
  issuer: TEST_ROOT,
  serial: '01',
  isAuthority: true,
});
export const CA_CERTIFICATE = writeCertificate({
  subject: PROCESSOR_CA,
  issuer: TEST_ROOT,
  serial: '02',
  isAuthority: true,
});

/** The certificates of a processor up to the root, as PEM. */
export function processorChain(processor: MadeUpProcessor): string {
  const own = writeCertificate({
    subject: processor.key,
    issuer: PROCESSOR_CA,
    serial: processor.serial,
    extensions: { [SGX]: sgxExtension(processor) },
  });
  return toPem([own, CA_CERTIFICATE, ROOT_CERTIFICATE]);
}

/** Intel's extension of a processor's certificate: pairs of object id and value. */
function sgxExtension({ ppid, components, pceSvn, fmspc }: MadeUpProcessor): Uint8Array {
  const octets = (hex: string) => new OctetString({ valueHex: bufferOf(hexToBytes(hex)) });
  const tcb = [
    ...components.map((svn, at) => pair(`${SGX}.2.${at + 1}`, new Integer({ value: svn }))),
    pair(`${SGX}.2.17`, new Integer({ value: pceSvn })),
    pair(`${SGX}.2.18`, octets(bytesToHex(Uint8Array.from(components)))),
  ];
  const all = [
    pair(`${SGX}.1`, octets(ppid)),
    pair(`${SGX}.2`, new Sequence({ value: tcb })),
    pair(`${SGX}.3`, octets('0000')),
    pair(`${SGX}.4`, octets(fmspc)),
  ];
  return new Uint8Array(new Sequence({ value: all }).toBER());
}

function pair(id: string, value: Integer | OctetString | Sequence): Sequence {
  return new Sequence({ value: [new ObjectIdentifier({ value: id }), value] });
}

const bufferOf = (bytes: Uint8Array) => Uint8Array.from(bytes).buffer;
