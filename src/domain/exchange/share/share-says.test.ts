import { expect, test } from 'vitest';
import { predict } from '@/domain/hash/prediction';
import { standardScript } from '@/domain/hash/standard-script';
import { initialForm, toRequest, type ScriptChoice } from '@/domain/request/form';
import { shareSays } from './share-says';

const SCRIPT = await standardScript('#!/bin/sh\n', { kind: 'earlier', at: 0, confirmed: true });
const OTHER = await standardScript('#!/bin/bash\n', { kind: 'earlier', at: 0, confirmed: true });

function requestOf(script: ScriptChoice, change: object = {}) {
  const form = initialForm();
  const docker_compose_file = 'services:\n  web:\n    image: nginx\n';
  const compose_file = { ...form.compose_file, docker_compose_file };
  const sending = { ...form.sending, script };
  return toRequest({ ...form, name: 'my-app', compose_file, sending, ...change });
}

const own = requestOf('none');
const standard = requestOf('standard');
const OWN = { hash: (await predict(own))?.hash ?? '' };
const STANDARD = { hash: (await predict(standard, SCRIPT))?.hash ?? '', scriptSha256: SCRIPT.hash };
const ANY = { hash: 'ab'.repeat(32) };
const withInner = (inner: object) => ({ ...own, compose_file: { ...own.compose_file, ...inner } });

test.each<[string, Parameters<typeof shareSays>, string, RegExp]>([
  ['its own script', [OWN, own, undefined], 'same', /^Same hash\.$/],
  ['the same standard script', [STANDARD, standard, SCRIPT], 'same', /if the server still adds/],
  [
    'another standard script',
    [STANDARD, standard, OTHER],
    'different',
    /known here is another one/,
  ],
  [
    'no script known here',
    [STANDARD, standard, undefined],
    'untold',
    /^Cannot be told: the script is not known here\.$/,
  ],
  ['another text', [OWN, withInner({ name: 'x' }), SCRIPT], 'different', /changed on the way/],
  ['no hash with it', [{}, own, undefined], 'untold', /its sender did not know/],
  ['a key nobody documents', [ANY, withInner({ zz: 1 }), undefined], 'untold', /does not document/],
  [
    'the KMS’s own id',
    [ANY, withInner({ key_provider: 'kms' }), undefined],
    'untold',
    /key_provider_id/,
  ],
  [
    'a request that does not fit',
    [ANY, withInner({ name: 1 }) as never, undefined],
    'untold',
    /does not fit/,
  ],
])('the hash at the other end: %s', async (_, given, kind, words) => {
  expect(await shareSays(...given)).toEqual({ kind, words: expect.stringMatching(words) });
});
