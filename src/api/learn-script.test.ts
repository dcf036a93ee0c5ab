import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sha256Hex } from '@/domain/hash/digest/sha256';

const KEY = 'phak_of_a_test';
const SCRIPT = '#!/bin/bash\n# Standard, version 7.\n';
const HASH = await sha256Hex(SCRIPT);

type Answer = unknown;
let asked: string[];
let atOnce: number;

beforeEach(() => {
  vi.resetModules();
  asked = [];
  atOnce = 0;
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('window', { location: { host: 'console.example.test', reload: () => {} } });
});
afterEach(() => vi.unstubAllGlobals());

const text = (body: string, type = 'text/plain; charset=utf-8') =>
  new Response(body, { headers: { 'Content-Type': type } });
const refused = (status: number) => Response.json({ detail: 'no' }, { status });
const page = (...items: unknown[]) => ({ items, total: items.length });
const machine = (id: string, script = id) => ({
  id,
  name: `app ${id}`,
  pre_launch_script_hash: script,
});
const status = (changed: object = {}) => ({
  current_hash: HASH,
  latest_official_hash: HASH,
  is_official: true,
  is_latest: true,
  can_upgrade: false,
  ...changed,
});
const OLD = status({ current_hash: 'aa', is_latest: false, can_upgrade: true });

/** Answers by the end of the path, each a Response or JSON; what is not named is 404. */
async function learn(answers: Record<string, Answer>, client = new QueryClient()) {
  const target = { kind: 'cloud', host: 'a.test', apiVersion: '2026-05-22' };
  let underWay = 0;
  vi.stubGlobal('fetch', async (url: string) => {
    if (url === '/config.json') return Response.json({ target });
    const path = url.replace('/api/v1/cvms/', '').replace(/\?.*/, '');
    asked.push(path);
    underWay += 1;
    atOnce = Math.max(atOnce, underWay);
    await Promise.resolve();
    underWay -= 1;
    const answer = answers[path];
    if (answer instanceof Response) return answer.clone();
    return answer === undefined ? refused(404) : Response.json(answer);
  });
  const { loadTarget } = await import('@/api/call/target');
  await loadTarget();
  const { apiKey } = await import('@/api/call/key');
  apiKey.enter(KEY);
  const { learnScript } = await import('./learn-script');
  return learnScript(client, new AbortController().signal);
}

const ofMachine = (machineScript: Answer, machineStatus: Answer = status()) => ({
  paginated: page(machine('m1')),
  'm1/pre-launch-script/upgrade-status': machineStatus,
  'm1/pre-launch-script': machineScript,
});

describe('the standard script', () => {
  test('is the text of a machine that has the latest one', async () => {
    const learned = await learn({
      paginated: page(machine('m1'), machine('m2')),
      'm1/pre-launch-script/upgrade-status': OLD,
      'm2/pre-launch-script/upgrade-status': status(),
      'm2/pre-launch-script': text(SCRIPT),
    });
    expect(learned).toEqual({
      script: {
        text: SCRIPT,
        bytes: SCRIPT.length,
        hash: HASH,
        version: 'Standard, version 7.',
        source: { kind: 'machine', name: 'app m2', confirmed: true },
      },
    });
    expect(asked).not.toContain('m1/pre-launch-script');
  });

  test.each<[string, Answer]>([
    ['a JSON text', SCRIPT],
    ['a text that calls itself JSON', text(SCRIPT, 'application/json')],
    ['a JSON text that calls itself plain', text(JSON.stringify(SCRIPT))],
    ['a member of an object', { pre_launch_script: SCRIPT }],
    ['without a type', new Response(new TextEncoder().encode(SCRIPT))],
  ])('is read from %s', async (_, answer) => {
    expect(await learn(ofMachine(answer))).toMatchObject({ script: { text: SCRIPT, hash: HASH } });
  });

  test.each<[string, object, boolean]>([
    ['its current hash', { latest_official_hash: 'other' }, true],
    ['the latest hash', { current_hash: null }, true],
    ['a hash of another form', { current_hash: 'x1', latest_official_hash: 'x1' }, false],
    ['no hash', { current_hash: null, latest_official_hash: null }, false],
  ])('is held against %s', async (_, named, confirmed) => {
    const learned = await learn(ofMachine(text(SCRIPT), status(named)));
    expect(learned.script?.source).toMatchObject({ kind: 'machine', confirmed });
  });

  test.each<[string, Answer]>([
    ['a web page', text('<!doctype html><title>Sign in</title>', 'text/html')],
    ['a web page that calls itself plain', text('  <html></html>')],
    ['nothing', text('')],
    ['only white space', text(' \n')],
    ['more than a document may have', text('x'.repeat(204_801))],
    ['null', null],
    ['a number', 5],
    ['an object without it', { detail: SCRIPT }],
    ['another member', { pre_launch_script: null }],
    ['a text with the key in it', text(`echo ${KEY}`)],
    ['bytes of another kind', text(SCRIPT, 'application/octet-stream')],
    ['a refusal', refused(403)],
  ])('is not taken from %s', async (_, answer) => {
    expect(await learn(ofMachine(answer))).toEqual({ nothing: 'unreadable', latest: HASH });
  });
});

describe('nothing is learned', () => {
  test.each<[string, Answer, string]>([
    ['no machine', page(), 'no-machines'],
    ['no machine that can be asked', page(null, { id: '../x' }), 'no-machines'],
  ])('with %s', async (_, paginated, nothing) => {
    expect(await learn({ paginated })).toEqual({ nothing });
    expect(asked).toEqual(['paginated']);
  });

  test.each<[string, Answer, object]>([
    ['an older script', OLD, { nothing: 'none-latest', latest: HASH }],
    [
      'a script of its own',
      status({ is_official: false }),
      { nothing: 'none-latest', latest: HASH },
    ],
    [
      'nulls',
      { current_hash: null, latest_official_hash: null, is_latest: null },
      { nothing: 'none-latest' },
    ],
    ['a list', [], { nothing: 'not-told' }],
    ['a web page', text('<html>', 'text/html'), { nothing: 'not-told' }],
    ['no such call', refused(404), { nothing: 'not-told' }],
    ['no right', refused(403), { nothing: 'not-told' }],
  ])('from a machine that answers with %s', async (_, answer, expected) => {
    expect(await learn(ofMachine(text(SCRIPT), answer))).toEqual(expected);
    expect(asked).not.toContain('m1/pre-launch-script');
  });

  test.each<[string, Answer]>([
    ['a refusal', refused(403)],
    ['a web page', text('<html>', 'text/html')],
    ['another shape', { items: 'many' }],
    ['a text', text('hello')],
  ])('and it is said, where the list is %s', async (_, paginated) => {
    await expect(learn({ paginated })).rejects.toThrow(expect.anything());
  });

  test('and no more is asked with a key that is refused', async () => {
    const answers = { ...ofMachine(text(SCRIPT), refused(401)), paginated: page(...MANY) };
    await expect(learn(answers)).rejects.toThrow('401');
    expect(asked.length).toBeLessThanOrEqual(4);
  });
});

const MANY = Array.from({ length: 30 }, (_, at) => machine(`m${at + 1}`));

test('many machines are a few calls, a few at once', async () => {
  const statuses = MANY.map(({ id }) => [`${id}/pre-launch-script/upgrade-status`, OLD]);
  await learn({ paginated: page(...MANY), ...Object.fromEntries(statuses) });
  expect(asked).toHaveLength(7);
  expect(atOnce).toBe(3);
});

test('a machine is asked once for as long as the page lives', async () => {
  const client = new QueryClient();
  await learn(ofMachine(text(SCRIPT)), client);
  await learn(ofMachine(text(SCRIPT)), client);
  expect(asked.filter((path) => path !== 'paginated')).toHaveLength(2);
});
