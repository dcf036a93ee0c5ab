import { expect, it } from 'vitest';
import { readPreparedUpdate } from './read-prepared';

const HASH = 'ab'.repeat(32);
const APP = 'cd'.repeat(20);
const NOT_FOUND = 'No compose hash was found in the prepared update.';

it.each([
  ['', '', '', undefined],
  [`0x${HASH}`, HASH, '', undefined],
  [JSON.stringify({ compose_hash: HASH, app_id: APP, commit_token: 't' }), HASH, APP, undefined],
  [
    JSON.stringify({
      detail: {
        error_code: 'ERR-01-005',
        details: [
          { field: 'compose_hash', value: HASH },
          { field: 'app_id', value: `0x${APP}` },
        ],
      },
    }),
    HASH,
    `0x${APP}`,
    undefined,
  ],
  ['{"compose_hash": "short"}', '', '', NOT_FOUND],
  ['[1, 2', '', '', NOT_FOUND],
  ['['.repeat(100_000), '', '', NOT_FOUND],
  ['{"__proto__": {"compose_hash": "x"}}', '', '', NOT_FOUND],
])('%#', (text, composeHash, appId, problem) => {
  expect(readPreparedUpdate(text)).toEqual({ composeHash, appId, problem });
});
