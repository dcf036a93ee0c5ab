import { expect, test } from 'vitest';
import { withoutCommitToken } from './commit-token';

const TOKEN = 'ct_0123456789abcdef';

test.each([
  ['a token', `{"token":"${TOKEN}","app_id":"1"}`, '{"token":"[commit token]","app_id":"1"}'],
  [
    'one spelled in escapes',
    String.raw`{"token":"ct\u005f0123456789abcdef"}`,
    '{"token":"[commit token]"}',
  ],
  ['none', '{"app_id":"1"}', '{"app_id":"1"}'],
  ['null', '{"token":null}', '{"token":null}'],
])('an answer with %s is shown to others without it', (_, raw, shown) => {
  expect(withoutCommitToken(raw, JSON.parse(raw) as object)).toBe(shown);
});
