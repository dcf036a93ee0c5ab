import { appCompose } from '@/domain/hash/app-compose';
import { canonicalJson } from '@/domain/hash/canonical';
import { expect, test } from 'vitest';
import { outlookOf } from './outlook';

const storedText = canonicalJson(
  appCompose({
    name: '',
    docker_compose_file: 'services:\n  web:\n    image: nginx\n',
    pre_launch_script: '#!/bin/sh\n',
    allowed_envs: ['A', 'B'],
    public_logs: true,
  } as never),
);

const ask = (edits: Record<string, unknown>, typed: string[] = []) =>
  outlookOf({ storedText, edits, typed: new Set(typed) }, undefined);

test.each([
  ['nothing', {}, [], { isChange: false, moves: false, kind: 'none' }],
  ['a value of its own name', {}, ['B'], { isChange: true, moves: false, kind: 'values' }],
  ['a value that no name asks for', {}, ['C'], { isChange: false, moves: false, kind: 'none' }],
  [
    'another name',
    { allowed_envs: ['A', 'C'] },
    [],
    { isChange: true, moves: true, kind: 'names' },
  ],
  ['a switch', { public_logs: false }, [], { isChange: true, moves: true, kind: 'none' }],
])('%s is a change or is none', async (_, edits, typed, expected) => {
  const outlook = await ask(edits, typed);
  const { isChange, moves, env } = outlook ?? {};
  expect({ isChange, moves, kind: env?.kind }).toEqual(expected);
});

test('what is made public or hidden is said, and the whole document is what is sent', async () => {
  const outlook = await ask({ public_logs: false });
  expect(outlook?.exposure.gone).toEqual(['Anyone can read the containers’ logs.']);
  expect(outlook?.members).toEqual({ ...JSON.parse(storedText), public_logs: false });
});

test('a document that fits no schema has no outlook', async () => {
  expect(await ask({ public_logs: 'perhaps' })).toBeUndefined();
  expect(
    await outlookOf({ storedText: 'no document', edits: {}, typed: new Set() }, undefined),
  ).toBeUndefined();
});
