import { describe, expect, it } from 'vitest';
import { readExpected } from './expected';
import { loggedFacts } from './logged-facts';
import { identityClaims } from './machine-claims';

const KEY = `3059${'ab'.repeat(89)}`;
const OTHER = `3059${'cd'.repeat(89)}`;

function factsOf(name: string, id: string) {
  const event_payload = Buffer.from(JSON.stringify({ name, id })).toString('hex');
  const event = {
    imr: 3,
    event_type: 0x08000001,
    event: 'key-provider',
    digest: '',
    event_payload,
  };
  return loggedFacts([event]);
}

/** What is said of the KMS whose key the log has, beside who gives the keys. */
function said(answer: object, name = 'kms', id = KEY): string[] {
  return identityClaims(factsOf(name, id), readExpected(answer)).map(
    ({ outcome, says }) => `${outcome}: ${says}`,
  );
}

const FROM_KMS = 'fact: The machine’s keys come from a KMS.';
const HOLDS = [FROM_KMS, 'holds: The KMS is the stated one.'];
const FAILS = [FROM_KMS, 'fails: The KMS is the stated one.'];

describe('the key of the KMS', () => {
  it.each<[string, object, string[]]>([
    ['of a KMS', { ca_pubkey: KEY }, HOLDS],
    ['written otherwise', { ca_pubkey: `0x${KEY.toUpperCase()}` }, HOLDS],
    ['in a provision answer', { kms_info: { ca_pubkey: KEY } }, HOLDS],
    ['of a contract on a chain', { contracts: [{ ca_pubkey: OTHER }, { ca_pubkey: KEY }] }, HOLDS],
    ['in a list', { items: [{ ca_pubkey: null }, { ca_pubkey: KEY }] }, HOLDS],
    ['of another KMS', { ca_pubkey: OTHER }, FAILS],
    ['of no contract on that chain', { contracts: [{ ca_pubkey: OTHER, devices: [] }] }, FAILS],
    ['that nobody states', { contracts: [{ ca_pubkey: null }], kms_info: {} }, [FROM_KMS]],
    ['of another type', { ca_pubkey: 5, contracts: 'x', items: [1] }, [FROM_KMS]],
  ])('%s', (_, answer, claims) => expect(said(answer)).toEqual(claims));

  it('is asked of a KMS alone', () => {
    expect(said({ ca_pubkey: KEY }, 'local-sgx')).toEqual([
      'fact: The machine’s keys come from the machine’s own host, without a KMS.',
    ]);
  });
});
