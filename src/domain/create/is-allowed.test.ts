import { expect, test } from 'vitest';
import { allowedAnswer, allowedInWords } from './is-allowed';

test.each<[object, boolean, RegExp]>([
  [{ is_allowed: true, allow_any_device: true }, true, /any device/],
  [{ is_allowed: true, allow_any_device: false }, true, /this device/],
  [{ is_allowed: false, compose_hash_allowed: false }, false, /does not allow this compose hash/],
  [
    { is_allowed: false, compose_hash_allowed: true, device_id_allowed: false },
    false,
    /but not this device/,
  ],
  [{ is_allowed: false, error: 'RPC down' }, false, /^The API says: RPC down\.$/],
  [{ is_allowed: false, error: 7, compose_hash_allowed: 'no' }, false, /does not say why/],
])('%j in words', (answer, allowed, words) => {
  const said = allowedInWords(allowedAnswer.parse(answer));
  expect(said.allowed).toBe(allowed);
  expect(said.sentences.join('\n')).toMatch(words);
});

test.each([{}, { is_allowed: 'yes' }, null])('%j is no answer', (json) => {
  expect(allowedAnswer.safeParse(json).success).toBe(false);
});
