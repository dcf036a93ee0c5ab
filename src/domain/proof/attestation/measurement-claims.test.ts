import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCbor } from './cbor';
import { imageClaims } from '@/domain/proof/attestation/image/image-claims';
import { readMeasuredImage } from '@/domain/proof/attestation/image/image-measurement';
import { loggedFacts } from './logged-facts';
import { allExpected } from './expected';

const digest = (byte: number) => Buffer.alloc(48, byte);
const sha = (kind: 'sha256' | 'sha384', bytes: Uint8Array) =>
  createHash(kind).update(bytes).digest();
const hexOf = (...digests: Uint8Array[]) =>
  Buffer.from(
    digests.reduce<Uint8Array>(
      (to, one) => sha('sha384', Buffer.concat([to, one])),
      Buffer.alloc(48),
    ),
  ).toString('hex');

/** CBOR of what documents are made of, written anew here. */
function cbor(value: unknown): Buffer {
  const head = (major: number, length: number) =>
    Buffer.from(length < 24 ? [(major << 5) | length] : [(major << 5) | 24, length]);
  if (typeof value === 'number') return head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, value.length), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const entries = Object.entries(value as object);
  return Buffer.concat([
    head(5, entries.length),
    ...entries.flatMap(([key, one]) => [cbor(key), cbor(one)]),
  ]);
}

const document = (more: object = {}, version = 3) =>
  cbor({
    version,
    image: {
      cmdline_sha384: digest(1),
      kernel_authenticode: digest(2),
      initrd_sha384: digest(3),
      ...more,
    },
    tdvf: { ovmf: 'pre202505', mrtd: { single_pass: digest(4), two_pass: digest(5) } },
  });

const SAID = [
  'Calling EFI Application from Boot Option',
  '\0\0\0\0',
  'Exit Boot Services Invocation',
  'Exit Boot Services Returned with Success',
].map((text) => sha('sha384', Buffer.from(text)));

const REPORT = {
  mrtd: digest(5).toString('hex'),
  rtmr0: 'aa',
  rtmr1: hexOf(digest(2), ...SAID),
  rtmr2: hexOf(digest(1), digest(3)),
};

interface Given {
  report?: Partial<typeof REPORT>;
  measurement?: Uint8Array;
  list?: string;
  hash?: string;
  memory?: number;
}

/** What is said of a machine whose answer has these documents. */
function said({ report = {}, measurement = document(), list, hash, memory = 2 ** 31 }: Given) {
  const name = 'measurement.tdx.cbor';
  const file = Buffer.from(
    list ?? `${'0'.repeat(64)}  bzImage\n${sha('sha256', measurement).toString('hex')}  ${name}\n`,
  );
  const os_image_hash = hash ?? sha('sha256', file).toString('hex');
  const vmConfig = {
    os_image_hash,
    memory_size: memory,
    tdx_measurement: {
      checksum_file: file.toString('base64'),
      measurement: Buffer.from(measurement).toString('base64'),
    },
  };
  const read = { ...REPORT, ...report } as Parameters<typeof imageClaims>[0]; // Its registers are all that is read.
  const expected = { ...allExpected([]), osImageHashes: [os_image_hash] };
  return imageClaims(read, loggedFacts([]), expected, vmConfig)
    .slice(1)
    .map(({ says, outcome }) => `${outcome}: ${says}`);
}

const CLAIMS = {
  file: 'The stated OS image is the one of its checksum file.',
  document: 'The measurement document is the one that the checksum file names.',
  mrtd: 'MRTD is that of the image’s firmware.',
  rtmr1: 'RTMR1 is that of the image’s kernel.',
  rtmr2: 'RTMR2 is that of the image’s command line and initrd.',
  stated: 'The OS image is the stated one.',
};

describe('the documents of an image', () => {
  it('bind the registers to its hash', () => {
    expect(said({})).toEqual(Object.values(CLAIMS).map((says) => `holds: ${says}`));
  });

  it('may have either order of loading firmware', () => {
    expect(said({ report: { mrtd: digest(4).toString('hex') } })).toContain(
      `holds: ${CLAIMS.mrtd}`,
    );
  });

  it.each<[string, Given, string]>([
    ['another hash', { hash: 'ab'.repeat(32) }, `fails: ${CLAIMS.file}`],
    ['a document that is not listed', { list: '' }, `fails: ${CLAIMS.document}`],
    [
      'another document',
      { measurement: document({ more: 1 }), list: 'x' },
      `fails: ${CLAIMS.document}`,
    ],
    [
      'a document that is listed twice',
      { list: `${`${'1'.repeat(64)}  measurement.tdx.cbor\n`.repeat(2)}` },
      `fails: ${CLAIMS.document}`,
    ],
    ['another firmware', { report: { mrtd: digest(9).toString('hex') } }, `fails: ${CLAIMS.mrtd}`],
    ['another kernel', { report: { rtmr1: digest(9).toString('hex') } }, `fails: ${CLAIMS.rtmr1}`],
    [
      'another kernel, or a small machine',
      { report: { rtmr1: digest(9).toString('hex') }, memory: 2 ** 30 },
      `unknown: ${CLAIMS.rtmr1}`,
    ],
    [
      'another command line',
      { report: { rtmr2: digest(9).toString('hex') } },
      `fails: ${CLAIMS.rtmr2}`,
    ],
    [
      'another version',
      { measurement: document({}, 4) },
      'unknown: The registers are those of the image’s measurement document.',
    ],
    [
      'a digest of another length',
      { measurement: document({ initrd_sha384: Buffer.alloc(32) }) },
      'unknown: The registers are those of the image’s measurement document.',
    ],
  ])('%s', (_, given, claim) => {
    const claims = said(given);
    expect(claims).toContain(claim);
    // Then the hash is only what the machine and its host say.
    expect(claims).not.toContain(`holds: ${CLAIMS.stated}`);
  });

  it('are read only where they are whole', () => {
    const whole = document();
    for (let cut = 0; cut < whole.length; cut += 1)
      expect(readMeasuredImage(whole.subarray(0, cut))).toBeUndefined();
    expect(readMeasuredImage(Buffer.concat([whole, Buffer.alloc(1)]))).toBeUndefined();
  });

  it('that are any bytes end in nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        readCbor(bytes);
      }),
      { seed: 16, numRuns: 2000 },
    );
    expect(readCbor(Buffer.alloc(100_000, 0xa1))).toBeUndefined();
    expect(readCbor(Buffer.from('bfff', 'hex'))).toBeUndefined();
    expect(readCbor(Buffer.from('a26161016161 02'.replace(' ', ''), 'hex'))).toBeUndefined();
    expect(readCbor(Buffer.from('a16161f5', 'hex'))).toEqual({ a: true });
  });
});
