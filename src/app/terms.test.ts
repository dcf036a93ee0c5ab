import { expect, it } from 'vitest';
import { TERMS } from './terms';

const names = TERMS.flatMap(([term]) => term.toLowerCase().split(', '));

const WANTED =
  'cvm, machine, dstack, provision, create, compose file, app compose, compose hash, measured, ' +
  'pre-launch script, standard script, runner, app id, instance id, allowed variables, encrypt, seal, kms, ' +
  'key provider, gateway, port policy, node, os image, tee, intel tdx, attestation, event log, ' +
  'rtmr3, quote, collateral, measurements, tcb info, bytes32, nonce';

it.each(WANTED.split(', '))('the help has a row for %s', (term) => {
  expect(names).toContain(term);
});

it('says each in a sentence that ends', () => {
  expect(TERMS.filter(([, words]) => !/[.]$/.test(words) || words.length > 200)).toEqual([]);
});
