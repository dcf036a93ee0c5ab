import { expect, test } from 'vitest';
import { availableOsImages, imageChoices } from './available-images';

const image = (name: string, more: object = {}) => ({
  name,
  os_image_hash: `hash of ${name}`,
  is_current: false,
  ...more,
});
const choice = (name: string, isDev: boolean, isCurrent = false) => ({
  name,
  hash: `hash of ${name}`,
  isDev,
  isCurrent,
});

test.each([
  ['none', [], []],
  [
    'both kinds of a version',
    [{ version: [0, 5, 4], prod: image('a'), dev: image('a-dev') }],
    [choice('a', false), choice('a-dev', true)],
  ],
  ['one kind', [{ prod: null, dev: image('a-dev') }], [choice('a-dev', true)]],
  ['switched off', [{ prod: image('a', { enabled: false }), dev: null }], []],
  [
    'switched off, and what the machine has',
    [{ prod: image('a', { enabled: false, is_current: true }), dev: null }],
    [choice('a', false, true)],
  ],
  ['of another shape', [{ prod: 'a', dev: image('a-dev') }], [choice('a-dev', true)]],
])('%s', (_, answer, choices) =>
  expect(imageChoices(availableOsImages.parse(answer))).toEqual(choices),
);
