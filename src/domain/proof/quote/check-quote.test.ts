import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuote } from './check-quote';
import { nearQuote, NEAR_TIME, readWhole } from './near-mpc.table';
import { quoteBytes } from './quote-text';
import { readTdQuote } from './td-quote';

const SIGNED = 632;
/** Where each part of the vector begins. */
const AT = {
  signature: 636,
  key: 700,
  enclave: 770,
  enclaveSignature: 1154,
  auth: 1220,
  pem: 1258,
};

async function outcomes(bytes: Uint8Array<ArrayBuffer>, at = NEAR_TIME, sandbox = false) {
  const { claims, signer } = await checkQuote({ quote: readWhole(bytes), at, sandbox });
  const of = (word: string) => claims.find(({ says }) => says.includes(word))?.outcome;
  return {
    whole: of('whole'),
    report: of('report was not changed'),
    key: of('attestation key is'),
    enclave: of('processor signed'),
    signer: of('Genuine'),
    time: of('valid on'),
    debug: of('Debugging'),
    root: signer,
  };
}

const GENUINE = {
  whole: 'holds',
  report: 'holds',
  key: 'holds',
  enclave: 'holds',
  signer: 'holds',
  time: 'holds',
  debug: 'holds',
  root: 'intel',
};

function flipped(at: number, bit = 0) {
  const bytes = nearQuote();
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  return bytes;
}

describe('a quote of real hardware', () => {
  it('is genuine, in every console', async () => {
    expect(await outcomes(nearQuote())).toEqual(GENUINE);
    expect(await outcomes(nearQuote(), NEAR_TIME, true)).toEqual(GENUINE);
  });

  it('names the processor in its certificate', async () => {
    const { processor } = await checkQuote({
      quote: readWhole(nearQuote()),
      at: NEAR_TIME,
      sandbox: false,
    });
    expect(processor).toEqual({
      fmspc: 'b0c06f000000',
      ppid: 'd208dfb1002346ae1bb4ef2a3c055292',
      pceId: '0000',
      components: [4, 4, 2, 2, 4, 1, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0],
      pceSvn: 11,
    });
  });

  it.each([
    ['before its certificate', '2025-11-06T07:37:33Z', 'fails'],
    ['from its certificate on', '2025-11-06T07:37:34Z', 'holds'],
    ['as long as it is valid', '2032-11-06T07:37:34Z', 'holds'],
    ['after that', '2032-11-06T07:37:35Z', 'fails'],
  ])('is judged by a time: %s', async (_, at, time) => {
    expect(await outcomes(nearQuote(), new Date(at))).toEqual({ ...GENUINE, time });
  });
});

describe('one bit that is another', () => {
  const BROKEN = { signer: 'fails', root: undefined };
  it.each<[string, number, object]>([
    ['in the report', 48 + 500, { report: 'fails' }],
    ['in the signature', AT.signature, { report: 'fails' }],
    ['in the attestation key', AT.key, { report: 'fails', key: 'fails' }],
    ['in the enclave’s report', AT.enclave + 70, { enclave: 'fails' }],
    ['in the digest within that', AT.enclave + 320, { key: 'fails', enclave: 'fails' }],
    ['in the zeros after it', AT.enclave + 352, { key: 'fails', enclave: 'fails' }],
    ['in the enclave’s signature', AT.enclaveSignature, { enclave: 'fails' }],
    ['in the authentication data', AT.auth, { key: 'fails' }],
  ])('%s', async (_, at, expected) => {
    expect(await outcomes(flipped(at))).toEqual({ ...GENUINE, ...BROKEN, ...expected });
  });

  it('anywhere in what is signed refutes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(SIGNED - 1), fc.nat(7), async (at, bit) => {
        const quote = readTdQuote(flipped(at, bit));
        if ('refusal' in quote) return;
        const { claims, signer } = await checkQuote({ quote, at: NEAR_TIME, sandbox: false });
        expect(claims.some(({ outcome }) => outcome === 'fails')).toBe(true);
        expect(signer).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });

  it('anywhere in its certificates leaves nothing genuine that says another thing', async () => {
    const { processor } = await checkQuote({
      quote: readWhole(nearQuote()),
      at: NEAR_TIME,
      sandbox: false,
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(3600), fc.nat(7), async (at, bit) => {
        const quote = readWhole(flipped(AT.pem + at, bit));
        const checked = await checkQuote({ quote, at: NEAR_TIME, sandbox: false });
        if (checked.signer === 'intel') expect(checked.processor).toEqual(processor);
      }),
      { numRuns: 30 },
    );
  });

  it('debugging is seen, whoever signed it', async () => {
    expect(await outcomes(flipped(48 + 120))).toMatchObject({ debug: 'fails', report: 'fails' });
    expect(await outcomes(flipped(AT.enclave + 48, 1))).toMatchObject({ debug: 'fails' });
  });
});

describe('what is no quote ends in a refusal', () => {
  it.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['nothing', new Uint8Array(), '0 bytes'],
    ['a header alone', nearQuote().subarray(0, 48), '48 bytes'],
    ['less than a report', nearQuote().subarray(0, 631), '631 bytes'],
    ['version 3', flipped(0, 0).fill(3, 0, 1), 'version 3'],
    ['SGX', flipped(4, 7).fill(0, 4, 5), 'kind of hardware 0x0'],
    ['another kind of key', flipped(2, 0), 'kind 3'],
    ['version 5 without a body of its own', flipped(0, 0), 'body is of kind'],
  ])('%s', (_, bytes, says) => {
    expect(readTdQuote(bytes)).toEqual({ refusal: expect.stringContaining(says) as string });
  });

  it.each([
    ['', 'neither hex nor base64'],
    ['what?', 'neither hex nor base64'],
    ['ab'.repeat(70_000), 'longer than 64 KiB'],
  ])('a text: %.4s', (text, says) => {
    expect(quoteBytes(text)).toEqual({ refusal: expect.stringContaining(says) as string });
  });

  it.each([
    ['none', nearQuote().subarray(0, SIGNED)],
    ['cut off', nearQuote().subarray(0, 2000)],
    ['a length that is absurd', flipped(635, 7)],
    ['another kind of certification', flipped(764)],
    ['certificates that are absurdly long', flipped(1256, 7)],
    ['no certificates', nearQuote().fill(32, AT.pem)],
  ])('a signature part: %s', async (_, bytes) => {
    expect(await outcomes(bytes)).toMatchObject({ whole: 'fails', root: undefined });
  });

  it('whatever the bytes are', async () => {
    const start = nearQuote().subarray(0, SIGNED);
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.uint8Array({ maxLength: 3000 }),
        async (isQuote, random) => {
          const bytes = new Uint8Array(isQuote ? [...start, ...random] : random);
          const quote = readTdQuote(bytes);
          if ('refusal' in quote) return;
          const { claims } = await checkQuote({ quote, at: NEAR_TIME, sandbox: true });
          expect(claims.some(({ outcome }) => outcome === 'fails')).toBe(true);
        },
      ),
    );
  });
});
