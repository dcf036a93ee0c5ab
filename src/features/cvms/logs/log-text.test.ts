import { expect, it } from 'vitest';
import { linesWith, plainLog } from './log-text';

it.each([
  ['', ''],
  ['plain\n', 'plain\n'],
  ['\u001b[31mred\u001b[0m and \u001b[1;32mgreen\u001b[m', 'red and green'],
  ['\u001b[2Kcleared', 'cleared'],
  ['[31m is no colour', '[31m is no colour'],
])('%j is read as %j', (log, text) => expect(plainLog(log).text).toBe(text));

it('of a long log the end is kept, from the beginning of a line', () => {
  const log = `${'x'.repeat(999_995)}\n12345`;
  expect(plainLog(log)).toEqual({ text: '12345', isShortened: true });
  expect(plainLog(log.slice(1)).isShortened).toBe(false);
});

const LOG = 'GET / 200\nPOST /login 401\nget /x 404\n';

it.each([
  ['', LOG, 3],
  ['  ', LOG, 3],
  ['get', 'GET / 200\nget /x 404', 2],
  ['get 404', 'get /x 404', 1],
  ['nothing', '', 0],
])('%j is in %j', (looked, text, count) => expect(linesWith(LOG, looked)).toEqual({ text, count }));

it('an empty log has no lines', () => expect(linesWith('', '')).toEqual({ text: '', count: 0 }));
