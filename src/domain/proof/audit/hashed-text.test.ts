import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/domain/hash/canonical';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { FORMS } from '@/domain/hash/verdict/forms';
import { full } from '@/domain/hash/verdict/verdict.table';
import { UNDOCUMENTED } from '@/domain/request/contract/contract.table';
import { hashedText } from './hashed-text';

const CANONICAL = canonicalJson(full());
const NULLS = { bash_script: null, salt: null, port_policy: null };
const withNulls = { ...full(), ...NULLS };
const sorted = Object.fromEntries(
  Object.entries(withNulls).toSorted(([a], [b]) => (a < b ? -1 : 1)),
);
const { secure_time: _, ...short } = full();
const MEASURED = 'ab'.repeat(32);
const LOG = [{ imr: 3, event_type: 0x08000001, event: 'compose-hash', event_payload: MEASURED }];

const RAW = 'An app-compose.json, byte for byte.';
const SHOWN = 'The object of an API answer, its nulls left out, written as the server does.';
const SAME = 'The same content, written as the server does today.';
const ANSWER = 'The object of an API answer, written as the server does.';
const REQUEST = 'A provision request, with the API’s defaults filled in.';
/** Another layout than any known form's. */
const SPACED = '{"bash_script": "true"}';
const ATTESTED = 'The raw text in an attestation, byte for byte.';

describe('the text that is hashed for a file', () => {
  it.each([
    ['an app-compose.json', CANONICAL, RAW, CANONICAL],
    [
      'the answer around it',
      JSON.stringify({ compose_hash: 'x', compose_file: { [UNDOCUMENTED]: 1, ...full() } }),
      ANSWER,
      canonicalJson({ [UNDOCUMENTED]: 1, ...full() }),
    ],
    ...['vm_uuid', 'status', 'app_id'].map((key): [string, string, string, string] => [
      `an answer with ${key}`,
      JSON.stringify({ [key]: null, compose_file: withNulls }),
      ANSWER,
      CANONICAL,
    ]),
    ['its object alone', JSON.stringify({ app_compose: withNulls }), ANSWER, CANONICAL],
    [
      'a revision whose document is a text, in whatever layout',
      JSON.stringify({ revision_id: '1', compose_file: SPACED }),
      'The raw text in an API answer, byte for byte.',
      SPACED,
    ],
    [
      'a provision request, defaults filled in and nulls dropped',
      JSON.stringify({
        name: 'my-app',
        compose_file: { ...short, [UNDOCUMENTED]: null, salt: null },
      }),
      REQUEST,
      CANONICAL,
    ],
    [
      'one that has null for what it leaves out: no answer, whose defaults are there',
      JSON.stringify({ name: 'my-app', compose_file: { ...short, bash_script: null } }),
      REQUEST,
      CANONICAL,
    ],
    [
      'a tcb_info in an attestation',
      JSON.stringify({ tcb_info: { app_compose: `${SPACED}\n` } }),
      ATTESTED,
      `${SPACED}\n`,
    ],
    ['a tcb_info', JSON.stringify({ app_compose: SPACED }), ATTESTED, SPACED],
    ['a raw text in an API’s JSON text', JSON.stringify(CANONICAL), RAW, CANONICAL],
  ])('%s', async (_law, file, how, text) => {
    expect(await hashedText(file)).toEqual({ how, text });
  });

  it('with keys of newer servers: what was not yet seen, and what a server without them stores', async () => {
    const newer = { swap_size: '1G', key_provider: 'tpm', key_provider_id: null };
    const file = JSON.stringify({ name: 'my-app', compose_file: { ...short, ...newer } });
    const names = 'swap_size and key_provider';
    expect(await hashedText(file)).toEqual({
      how: `${REQUEST} Only newer servers know ${names}, and no document with such a value was yet seen hashed.`,
      text: canonicalJson({ ...full(), swap_size: '1G', key_provider: 'tpm' }),
      other: { how: `The same on a server that drops ${names}.`, text: CANONICAL },
    });
  });

  describe('of a flat object that is not in today’s form, both readings are told', () => {
    it.each([
      ['stored in early 2025, nulls kept', FORMS['nulls-kept'].write(withNulls), SHOWN],
      ['stored in mid-2025, with nulls', FORMS['cloud-2025'].write(withNulls), SHOWN],
      ['stored in mid-2025, indented', FORMS['cloud-2025'].write(full()), SAME],
      ['indented by two, without nulls', JSON.stringify(full(), null, 2), SAME],
      ['with a line end', `${CANONICAL}\n`, SAME],
      ['with a byte order mark', `\ufeff${CANONICAL}`, SAME],
    ])('its own bytes: %s', async (_law, file, how) => {
      const other = { how, text: CANONICAL };
      expect(await hashedText(file)).toEqual({ how: RAW, text: file, other });
    });

    it.each([
      ['indented by two', JSON.stringify(sorted, null, 2)],
      ['with spaces after colons', JSON.stringify(sorted).replaceAll('":', '": ')],
      ['not sorted', JSON.stringify(withNulls)],
      ['with a line end', `${JSON.stringify(sorted)}\n`],
    ])('the object that an API shows, with nulls: %s', async (_law, file) => {
      const other = { how: RAW, text: file };
      expect(await hashedText(file)).toEqual({ how: SHOWN, text: CANONICAL, other });
    });
  });

  it.each([
    ['{"app_compose":"hello"}', 'holds no document'],
    ['{"tcb_info":{"app_compose":""}}', 'holds no document'],
    ['{"tcb_info":{"app_compose":"{\\"hello\\":1}"}}', 'holds no document'],
    ['', 'There is nothing in it'],
    ['services: {}\n', 'This is a compose file'],
    ['{"services":{}}', 'This is a compose file written as JSON'],
    ['[1]', 'This is a list'],
    ['null', 'not an object'],
    ['{"hello":1}', 'nothing that is known here'],
    ['{"name":"x","version":"1.0.0","scripts":{},"dependencies":{}}', 'nothing that is known here'],
    ['{"tcb_info":{"app_compose":5}}', 'an attestation whose tcb_info cannot be read'],
    ['{"tcb_info":null,"is_online":false}', 'an attestation without a tcb_info'],
    ['{"tcb_info":"{}","tcb_info_signature":"00","qe_identity":"{}"}', 'Intel’s collateral'],
    ['{"tcbInfo":{},"signature":""}', 'Intel’s collateral'],
    [JSON.stringify({ compose_hash: MEASURED }), 'has a compose_hash but no document'],
    [
      '{"compose_file":{"name":5}}',
      'whose compose_file the API would refuse: compose_file.name has a value that it cannot have.',
    ],
    ['{"compose_file":{"runner":"bash"}}', 'refuse: compose_file.name is missing.'],
    [
      '{"compose_file":{"name":"","port_policy":{"ports":[{"port":80}],"restrict_mode":true}}}',
      'refuse: compose_file.port_policy.ports.0.pp is missing.',
    ],
    ['{"compose_file":{"name":""}}', 'cannot be known'],
    ['{"compose_file":{"name":"","pre_launch_script":""}}', 'cannot be known'],
    [
      JSON.stringify({ name: 'my-app', compose_file: { ...full(), key_provider: 'kms' } }),
      'cannot be known before: with the key provider KMS the server fills in key_provider_id',
    ],
    [JSON.stringify(LOG), `The compose hash that its event log measured is ${MEASURED}.`],
    [JSON.stringify({ quote: '04', event_log: JSON.stringify(LOG) }), MEASURED],
    ['{"quote":"04"}', 'measured no compose hash'],
  ])('%s has none, and says what it is', async (file, words) => {
    await expect(hashedText(file)).rejects.toThrow(words);
  });

  it('of a request with an undocumented key are two: both hashes are named', async () => {
    const file = JSON.stringify({ name: 'my-app', compose_file: { ...full(), [UNDOCUMENTED]: 1 } });
    const hashes = [full(), { ...full(), [UNDOCUMENTED]: 1 }].map((one) =>
      sha256Hex(canonicalJson(one)),
    );
    for (const hash of hashes) await expect(hashedText(file)).rejects.toThrow(await hash);
    await expect(hashedText(file)).rejects.toThrow(`does not document ${UNDOCUMENTED}`);
  });
});
