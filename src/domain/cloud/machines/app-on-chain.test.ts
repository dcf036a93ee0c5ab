import { expect, test } from 'vitest';
import { previewAnswer, previewedTexts } from './app-on-chain';

test.each([
  ['none', {}, []],
  ['null and empty', { current_docker_compose: null, pending_docker_compose: '' }, []],
  [
    'a text that changes',
    { current_docker_compose: 'a', pending_docker_compose: 'b' },
    [['Compose file', 'a', 'b', false]],
  ],
  [
    'one that stays and one that comes',
    {
      current_docker_compose: 'a',
      pending_docker_compose: 'a',
      current_pre_launch_script: null,
      pending_pre_launch_script: 's',
    },
    [
      ['Compose file', 'a', 'a', true],
      ['Pre-launch script', '', 's', false],
    ],
  ],
  [
    'of another type',
    { current_docker_compose: 1, pending_docker_compose: 'b' },
    [['Compose file', '', 'b', false]],
  ],
])('%s', (_, answer, shown) => {
  const texts = previewedTexts(previewAnswer.parse(answer));
  expect(texts.map(({ title, before, after, isSame }) => [title, before, after, isSame])).toEqual(
    shown,
  );
});
