import { expect, it } from 'vitest';
import { documentExposure, documentFindings } from './document-facts';
import { documentNotes } from './document-notes';

const CLEAN = {
  runner: 'docker-compose',
  docker_compose_file: 'services: {a: {image: b}}\n',
  name: '',
};

it('a plain document has no notes', () => expect(documentNotes(CLEAN)).toEqual([]));

it.each<[string, object, RegExp]>([
  ['a null', { salt: null }, /^1 key without a value: salt\./],
  [
    'many nulls',
    Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`k${i}`, null])),
    /^20 keys .* and 8 more\./,
  ],
  ['the SDK’s defect', { docker_compose_file: 'a: \'{"b": 1}\'\n' }, /getHash/],
  ['Go’s escapes', { docker_compose_file: 'a: <b>\n' }, /Go’s encoder/],
  ['a line separator', { salt: '\u2028' }, /Go’s encoder/],
  ['non-ASCII', { salt: 'é' }, /ensure_ascii/],
  ['CRLF', { docker_compose_file: 'a: b\r\n' }, /CRLF/],
  ['no last line end', { docker_compose_file: 'a: b' }, /does not end/],
  [
    'no last line end of a script',
    { runner: 'bash', bash_script: 'true' },
    /bash_script does not end/,
  ],
  ['an accent by itself', { salt: 'e\u0301' }, /accent/],
  ['half a pair', { salt: '\ud800' }, /surrogate/],
  ['an unknown key', { swap_size: 1 }, /does not document swap_size\. The hash covers it/],
  ['a prototype', JSON.parse('{"__proto__":1}') as object, /__proto__/],
])('%s', (_, change, words) => {
  const members = Object.fromEntries([...Object.entries(CLEAN), ...Object.entries(change)]);
  expect(documentNotes(members).some((note) => words.test(note))).toBe(true);
});

it('a whole pair is fine', () => {
  expect(documentNotes({ ...CLEAN, salt: '\u{1f680}' }).join()).not.toContain('surrogate');
});

it('what is not in a document is what the guest takes it for, not the API’s default', () => {
  expect(documentExposure({ runner: 'docker-compose' })).toEqual([
    expect.stringContaining('gateway is off'),
    expect.stringContaining('logs are not public'),
    expect.stringContaining('figures are not public'),
    expect.stringContaining('Anyone can read the whole app-compose document'),
  ]);
  const open = documentExposure({
    public_logs: true,
    features: ['tproxy-net'],
    public_tcbinfo: false,
  });
  expect(open).toEqual([
    expect.stringContaining('reachable from the internet'),
    expect.stringContaining('Anyone can read the containers’ logs'),
    expect.stringContaining('figures are not public'),
    expect.stringContaining('document is not public'),
  ]);
  expect(documentExposure({ public_logs: 'yes', features: 5, gateway_enabled: null })).toEqual(
    documentExposure({}),
  );
});

it('findings are of the document only', () => {
  expect(documentFindings(CLEAN)).toEqual([]);
  expect(documentFindings({ ...CLEAN, salt: null, swap_size: 1 })).toEqual([]);
  expect(documentFindings({ ...CLEAN, runner: 'podman' }).map(({ path }) => path)).toEqual([
    'compose_file.runner',
  ]);
  expect(documentFindings({ ...CLEAN, public_logs: 'yes' })).toMatchObject([
    { path: 'compose_file.public_logs' },
  ]);
});
