import { describe, expect, it } from 'vitest';
import { audit } from './audit';

const COMPOSE = 'services:\n  web:\n    image: nginx\n';
const STORED = JSON.stringify({ docker_compose_file: COMPOSE, runner: 'docker-compose' });
const HASH = 'ab'.repeat(32);

describe('what is not a document is refused in words', () => {
  const refusal = async (text: string) => {
    const found = await audit({ text, hash: '' });
    return found.kind === 'refused' ? found.refusal : found.kind;
  };
  it.each<[string, string, RegExp]>([
    ['nothing', ' \n', /nothing in it/],
    ['a hash', `0x${HASH}`, /a hash, not the document/],
    ['a compose file', COMPOSE, /compose file, not the app-compose/],
    ['a compose file as JSON', '{"services":{}}', /compose file written as JSON/],
    ['a page', '<!doctype html><p>Sign in', /HTML/],
    ['broken JSON', '{\n  "a": 1,\n  b\n}', /not JSON.*line 3, column 3/],
    ['half of it', STORED.slice(0, 40), /not JSON/],
    ['a number', '5', /not an object/],
    ['a text', '"hello"', /not a JSON document/],
    ['a list', '[{"a":1}]', /list/],
    ['the document as YAML', 'manifest_version: 2\nname: x\n', /YAML\. The document is JSON/],
    ['Intel’s answer about a platform', '{"tcbLevels":[],"id":"TDX"}', /Intel’s collateral/],
    ['how a quote was verified', '{"success":true,"quote_collateral":{}}', /a quote was verified/],
    [
      'a sentence of somebody',
      '{"quote":"To be, or not to be","author":"W. S."}',
      /nothing that is known/,
    ],
    [
      'a browser’s manifest',
      '{"manifest_version":3,"name":"x","version":"1"}',
      /nothing that is known/,
    ],
    ['a runner of another kind', '{"runner":{"image":"x"},"jobs":[]}', /nothing that is known/],
    ['a runner alone', '{"runner":"python"}', /nothing that is known/],
    ['keys without a value', '{"docker_compose_file":null,"runner":null}', /nothing that is known/],
    [
      'another text as the document',
      `{"compose_file":${JSON.stringify(COMPOSE)},"compose_hash":"x"}`,
      /not that of an app-compose/,
    ],
    [
      'an answer around another object',
      '{"status":"running","compose_file":{"a":1}}',
      /none of the keys/,
    ],
    ['another object alone', '{"app_compose":{"a":1}}', /none of the keys/],
    ['a text of 5 MB', `"${'a'.repeat(5_000_000)}"`, /longer than 4 MiB/],
    ['a list of 60,000', `{"runner":[${'5,'.repeat(60_000)}5]}`, /50,000 values/],
    ['Intel’s collateral', '{"tcb_info":"{}","tcb_info_signature":"00"}', /Intel’s collateral/],
    ['an error', '{"detail":"Invalid API key"}', /error of the API/],
    ['a provision answer', `{"compose_hash":"${HASH}"}`, /no document/],
    ['a list of CVMs', '{"items":[],"total":0}', /list of CVMs/],
    ['an attestation too deep to read', `{"tcb_info":"${'['.repeat(9_000)}"}`, /cannot be read/],
    ['an attestation of a stopped machine', '{"is_online":false,"tcb_info":null}', /not running/],
    ['anything else', '{"hello":1}', /nothing that is known here/],
    ['a request that is none', '{"name":"x","compose_file":{"runner":5}}', /would refuse/],
    [
      'an evidence file of the future',
      '{"format":"provision-console/evidence","version":99}',
      /evidence/,
    ],
  ])('%s', async (_, text, words) => expect(await refusal(text)).toMatch(words));

  it('also what would break a parser', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(await refusal(deep)).toMatch(/levels|not JSON/);
    expect(await refusal(`{"runner":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`)).toMatch(
      /levels|not JSON/,
    );
  });
});
