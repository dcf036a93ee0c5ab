import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNDOCUMENTED } from '@/domain/request/contract/contract.table';
import { initialForm, toRequest, type ProvisionForm } from './form';
import { anyForm } from './random-form.table';
import { requestLines, serialize, type Origin, type RequestLine } from './serialize';

function lines(given: ProvisionForm) {
  const text = serialize(toRequest(given));
  return { text, lines: requestLines(text, given) };
}

/** The form with unknown or odd values that no type allows. */
const form = (top: object, compose: object = {}, sending: object = {}) => {
  const start = initialForm();
  return {
    ...start,
    ...top,
    compose_file: { ...start.compose_file, ...compose },
    sending: { ...start.sending, pinned: false, ...sending },
  } as ProvisionForm;
};

const firstLine = (all: RequestLine[], path: string) => all.find((line) => line.path === path);

/** Paths by structure: each member covers as many lines as its own text has. */
function pathsByStructure(given: ProvisionForm): (string | undefined)[] {
  const root = JSON.parse(serialize(toRequest(given))) as Record<string, unknown>;
  const member = (path: string, value: unknown) =>
    JSON.stringify(value, null, 2)
      .split('\n')
      .map(() => path);
  const inner = Object.entries(root).flatMap(([key, value]) =>
    key === 'compose_file'
      ? [
          undefined,
          ...Object.entries(value as object).flatMap(([k, v]) => member(`compose_file.${k}`, v)),
          undefined,
        ]
      : member(key, value),
  );
  return [undefined, ...inner, undefined];
}

describe('the lines of a request', () => {
  it('joined are its text', () => {
    fc.assert(
      fc.property(anyForm, (random) => {
        const { text, lines: all } = lines(random);
        expect(all.map((line) => line.text).join('\n')).toBe(text);
      }),
    );
  });

  it('each belong to the field whose value they are part of', () => {
    fc.assert(
      fc.property(anyForm, (random) => {
        expect(lines(random).lines.map(({ path }) => path)).toEqual(pathsByStructure(random));
      }),
      { numRuns: 500 },
    );
  });

  it('say where a value is from, once per field, on its first line', () => {
    fc.assert(
      fc.property(anyForm, (random) => {
        const { lines: all } = lines(random);
        const marked = all.filter(({ origin }) => origin !== undefined).map(({ path }) => path);
        const inOrder = [...new Set(all.map(({ path }) => path))].filter(
          (path) => path !== undefined,
        );
        expect(marked).toEqual(inOrder);
      }),
    );
  });

  it('are marked as default exactly where the form has no value', () => {
    fc.assert(
      fc.property(anyForm, (random) => {
        const top: Record<string, unknown> = random;
        const compose: Record<string, unknown> = random.compose_file;
        for (const { path, origin } of lines(random).lines.filter((line) => line.origin)) {
          if (path === 'compose_file.pre_launch_script') continue;
          const inCompose = path?.startsWith('compose_file.') ?? false;
          const holder = inCompose ? compose : top;
          const key = inCompose ? path?.slice('compose_file.'.length) : path;
          const value = Object.hasOwn(holder, key ?? '') ? holder[key ?? ''] : undefined;
          expect([path, origin === 'default']).toEqual([path, value === undefined]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, ProvisionForm, string, Origin]>([
    ['a preset value', form({}), 'listed', 'preset'],
    ['a preset value chosen again', form({ listed: false }), 'listed', 'preset'],
    ['another value than the preset', form({ listed: true }), 'listed', 'set'],
    ['a null', form({ image: null }), 'image', 'set'],
    ['the empty name of the official clients', form({}), 'compose_file.name', 'preset'],
    ['a pinned default', form({}, {}, { pinned: true }), 'compose_file.runner', 'default'],
    ['a pinned list', form({}, {}, { pinned: true }), 'compose_file.features', 'default'],
    [
      'a default chosen by hand',
      form({}, { runner: 'docker-compose' }),
      'compose_file.runner',
      'set',
    ],
    [
      'an own script',
      form({}, { pre_launch_script: 'a' }, { script: 'own' }),
      'compose_file.pre_launch_script',
      'set',
    ],
    [
      'no script, which is a choice',
      form({}, {}, { script: 'none' }),
      'compose_file.pre_launch_script',
      'set',
    ],
    ['an unknown key', form({ [UNDOCUMENTED]: 1 }), UNDOCUMENTED, 'set'],
    ['an unknown key with a quote', form({ 'a"b': 1 }), 'a"b', 'set'],
    ['an unknown key with a dot', form({ 'a.b': 1 }), 'a.b', 'set'],
    [
      'an unknown key of compose_file with a dot',
      form({}, { 'a.b': 1 }),
      'compose_file.a.b',
      'set',
    ],
    ['a very long unknown key', form({ ['k'.repeat(400)]: 1 }), 'k'.repeat(400), 'set'],
  ])('%s', (_, given, path, origin) => {
    expect(firstLine(lines(given).lines, path)?.origin).toBe(origin);
  });

  it.each<[string, ProvisionForm]>([
    ['a compose text with braces', form({}, { docker_compose_file: '  }\n}\n  "name": {' })],
    ['port mappings', form({ ports: [{ protocol: 'tcp', host_port: 1, vm_port: 2 }] })],
    [
      'gpus, whose key gpus is at depth 4',
      form({ gpus: { gpus: [{ slot: 'a' }], attach_mode: 'all' } }),
    ],
    [
      'an unknown object with field names',
      form({ x: { name: 'a', runner: 'b', compose_file: { name: 'c' } } }),
    ],
    [
      'an unknown object in compose_file',
      form({}, { x: { name: { name: {} } }, y: [{ runner: [] }] }),
    ],
    ['lists in compose_file', form({}, { allowed_envs: ['  "name": 1', '}'], features: [] })],
    [
      'a key that is a line of JSON',
      form({ '  }': 1, '    "name': 2 }, { '  "kms": 1': { '}': 3 } }),
    ],
  ])('with %s belong to the right field', (_, given) => {
    expect(lines(given).lines.map(({ path }) => path)).toEqual(pathsByStructure(given));
  });

  it('of a compose_file without members end there', () => {
    const text = '{\n  "compose_file": {},\n  "gpus": {\n    "gpus": []\n  }\n}';
    const paths = requestLines(text, form({})).map(({ path }) => path);
    expect(paths).toEqual([undefined, undefined, 'gpus', 'gpus', 'gpus', undefined]);
  });
});
