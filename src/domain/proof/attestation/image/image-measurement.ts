import { sha256, sha384 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64 } from '@/domain/proof/evidence/base64';
import { isMembers } from '@/domain/schema/members';
import { readCbor } from '@/domain/proof/attestation/cbor';
import { extendAll } from '@/domain/proof/attestation/runtime-event';

/** What a guest's answer says that its image measures, and the file that binds it to the image's hash. */
export interface ImageDocuments {
  /** Lower-case hex, as vm_config states it. */
  osImageHash: string;
  /** The image's sha256sum.txt: its SHA-256 is the hash of the image. */
  checksumFile: Uint8Array;
  /** The image's measurement.tdx.cbor. */
  measurement: Uint8Array;
  /** Bytes that the machine has; undefined where it is not said. */
  memory: number | undefined;
}

/** Registers that a measurement document gives, 96 hex digits each. */
export interface MeasuredImage {
  /** Firmware is loaded in one of two orders. */
  mrtd: [string, string];
  rtmr1: string;
  rtmr2: string;
}

/** The documents in the vm_config of a GetQuote answer (“TDX lite”, dstack 0.6); undefined where there are none. */
export function imageDocuments(vmConfig: unknown): ImageDocuments | undefined {
  if (!isMembers(vmConfig) || !isMembers(vmConfig.tdx_measurement)) return undefined;
  const { checksum_file: file, measurement: document } = vmConfig.tdx_measurement;
  const { os_image_hash: hash, memory_size: memory } = vmConfig;
  if (typeof file !== 'string' || typeof document !== 'string') return undefined;
  const [checksumFile, measurement] = [fromBase64(file), fromBase64(document)];
  if (!checksumFile || !measurement) return undefined;
  return {
    osImageHash: typeof hash === 'string' ? hash.toLowerCase().replace(/^0x/, '') : '',
    checksumFile,
    measurement,
    memory: typeof memory === 'number' ? memory : undefined,
  };
}

const FILE = 'measurement.tdx.cbor';

/** The SHA-256 that a checksum file has for the measurement document; undefined unless it names it once. */
export function listedMeasurement(checksumFile: Uint8Array): string | undefined {
  const lines = new TextDecoder().decode(checksumFile).split('\n');
  const named = lines.flatMap(
    (line) => /^([0-9a-f]{64}) [ *](.+)$/.exec(line.trim())?.slice(1) ?? [],
  );
  const hashes = named.filter((_, at) => named[at + 1] === FILE && at % 2 === 0);
  return hashes.length === 1 ? hashes[0] : undefined;
}

/** What firmware measures into RTMR1 beside the kernel, in its order (EDK II). */
const BOOT = 'Calling EFI Application from Boot Option';
const EXIT = ['Exit Boot Services Invocation', 'Exit Boot Services Returned with Success'];
const SEPARATOR = new Uint8Array(4);

/**
 * The registers that a measurement document of version 3 gives (dstack-types, TdxOsImageMeasurement): RTMR2 is the
 * kernel's command line, then the initrd; RTMR1 the kernel and what firmware says of starting it. RTMR0 is
 * left out: it takes the size and the devices of the machine. Undefined for another version.
 */
export function readMeasuredImage(document: Uint8Array): MeasuredImage | undefined {
  const read = readCbor(document);
  const image = isMembers(read?.image) ? read.image : {};
  const tdvf = isMembers(read?.tdvf) ? read.tdvf : {};
  const mrtd = isMembers(tdvf.mrtd) ? tdvf.mrtd : {};
  const digests = [image.cmdline_sha384, image.initrd_sha384, image.kernel_authenticode];
  const [commandLine, initrd, kernel, single, double] = [
    ...digests,
    mrtd.single_pass,
    mrtd.two_pass,
  ].map((value) => (value instanceof Uint8Array && value.length === 48 ? value : undefined));
  if (read?.version !== 3 || !commandLine || !initrd || !kernel || !single || !double)
    return undefined;
  const said = [utf8ToBytes(BOOT), SEPARATOR, ...EXIT.map((text) => utf8ToBytes(text))];
  return {
    mrtd: [bytesToHex(single), bytesToHex(double)],
    rtmr1: bytesToHex(extendAll([kernel, ...said.map((bytes) => sha384(bytes))])),
    rtmr2: bytesToHex(extendAll([commandLine, initrd])),
  };
}

export const sha256OfFile = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
