import { describe, expect, it } from 'vitest';
import { UNDOCUMENTED } from '@/domain/request/contract/contract.table';
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
  [
    'an unknown key',
    { [UNDOCUMENTED]: 1 },
    new RegExp(`does not document ${UNDOCUMENTED}\\. The hash covers it`),
  ],
  ['a prototype', JSON.parse('{"__proto__":1}') as object, /__proto__/],
])('%s', (_, change, words) => {
  const members = Object.fromEntries([...Object.entries(CLEAN), ...Object.entries(change)]);
  expect(documentNotes(members).some((note) => words.test(note))).toBe(true);
});

it('a whole pair is fine', () => {
  expect(documentNotes({ ...CLEAN, salt: '\u{1f680}' }).join()).not.toContain('surrogate');
});

const said = (words: string) =>
  expect.objectContaining({ sentence: expect.stringContaining(words) });

it('what is not in a document is what the machine takes it for, not the API’s default', () => {
  expect(documentExposure({ runner: 'docker-compose' })).toEqual([
    said('gateway is off'),
    said('logs are not public'),
    said('figures are not public'),
    said('Anyone can read the whole app-compose document'),
  ]);
  const open = documentExposure({
    public_logs: true,
    features: ['tproxy-net'],
    public_tcbinfo: false,
  });
  expect(open).toEqual([
    said('reachable from the internet'),
    said('Anyone can read the containers’ logs'),
    said('figures are not public'),
    said('document is not public'),
  ]);
  expect(documentExposure({ public_logs: 'yes', features: 5, gateway_enabled: null })).toEqual(
    documentExposure({}),
  );
});

describe('findings', () => {
  const PINNED = {
    ...CLEAN,
    docker_compose_file: `services: {a: {image: "b@sha256:${'0'.repeat(64)}", restart: always}}\n`,
  };
  const PUBLISHED = {
    docker_compose_file: PINNED.docker_compose_file.replace('restart', 'ports: ["80:80"], restart'),
  };
  const places = (members: object) =>
    documentFindings({ ...PINNED, ...members }).map(({ place }) => place);

  it('are of the document only', () => {
    expect(places({ salt: null, [UNDOCUMENTED]: 1 })).toEqual(places({}));
    expect(places({ runner: 'podman' })).toContain('runner');
    expect(places({ public_logs: 'yes' })).toContain('public_logs');
    expect(places({ allowed_envs: Array.from({ length: 200_000 }, () => 5) })).not.toEqual([]);
  });

  it.each([
    { docker_compose_file: '' },
    { docker_compose_file: null },
    { docker_compose_file: ' \n', bash_script: 'true' },
    { runner: 'bash' },
    { runner: 'bash', bash_script: '' },
  ])('say that nothing runs: %j', (keys) => {
    const place = 'runner' in keys ? 'bash_script' : 'docker_compose_file';
    const message = 'It is empty: the machine has nothing to run.';
    expect(documentFindings({ ...PINNED, ...keys })).toContainEqual({
      severity: 'error',
      place,
      message,
    });
  });

  it('take an absent key for what the machine takes it for, not for the API’s default', () => {
    const of = (members: object) =>
      documentFindings({ ...PINNED, ...members }).map(({ message }) => message);
    expect(of({ public_logs: false })).toEqual(of({}));
  });

  it.each([
    {},
    { gateway_enabled: true },
    { gateway_enabled: false },
    { tproxy_enabled: true },
    { tproxy_enabled: false },
    { features: ['kms'] },
    { features: ['kms', 'tproxy-net'] },
    { gateway_enabled: true, tproxy_enabled: null, features: null },
    { gateway_enabled: true, tproxy_enabled: true, features: ['tproxy-net'] },
    { gateway_enabled: false, tproxy_enabled: false, features: [] },
  ])('judge of the gateway’s keys only what is written: %j', (keys) => {
    expect(places({ ...PUBLISHED, ...keys })).toEqual([]);
  });

  it.each<[object, string]>([
    [{ gateway_enabled: false, tproxy_enabled: true }, 'gateway_enabled and tproxy_enabled'],
    [{ gateway_enabled: true, features: ['kms'] }, 'gateway_enabled and features'],
    [{ tproxy_enabled: false, features: ['tproxy-net'] }, 'tproxy_enabled and features'],
    [
      { gateway_enabled: true, tproxy_enabled: true, features: [] },
      'gateway_enabled, tproxy_enabled and features',
    ],
  ])('name the gateway’s keys that disagree, and no switch: %j', (keys, names) => {
    const message = `${names} disagree; any one of them keeps the gateway on.`;
    const found = documentFindings({ ...PINNED, ...keys });
    const [place] = names.split(/,| and/);
    expect(found).toContainEqual({ severity: 'warning', place, message });
    expect(found.filter((one) => /disagree|switch/.test(one.message))).toHaveLength(1);
  });

  it('complain of a gateway’s key of another type', () => {
    expect(places({ gateway_enabled: 'yes' })).toContain('gateway_enabled');
    expect(places({ features: 'tproxy-net' })).toContain('features');
  });

  it('leave a gateway that is off to what is said of the document’s exposure', () => {
    const off = { ...PUBLISHED, gateway_enabled: false };
    expect(places(off)).toEqual(places({ ...off, gateway_enabled: true }));
    expect(documentExposure(off)[0]).toEqual(said('gateway is off'));
  });

  it('are of a script that is shown in another order than it runs', () => {
    expect(places({ pre_launch_script: 'true\n# \u202e x\n' })).toContain(
      'pre_launch_script, line 2',
    );
  });

  it('are of its compose text, with the line', () => {
    const text = 'services:\n  a:\n    build: .\n';
    const found = documentFindings({ ...CLEAN, docker_compose_file: text });
    expect(found.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    expect(found.map(({ place }) => place)).toContain('docker_compose_file, line 3');
    expect(
      places({ runner: 'bash', bash_script: 'true\n', docker_compose_file: text }),
    ).not.toContain('docker_compose_file, line 3');
  });
});
