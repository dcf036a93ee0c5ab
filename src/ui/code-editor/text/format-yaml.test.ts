import { expect, it } from 'vitest';
import { formatYaml } from './format-yaml';

it.each([
  [
    'spaces',
    'services:\n    web:\n        image:   nginx # why\n',
    'services:\n  web:\n    image: nginx # why\n',
  ],
  ['line ends and a mark', '\uFEFFa:   1\r\nb: 2\r\n', '\uFEFFa: 1\r\nb: 2\r\n'],
  [
    'tags, merges, anchors',
    'x: &a {b: 1}\ny:\n  <<: *a\n  c: !reset null\n',
    'x: &a { b: 1 }\ny:\n  <<: *a\n  c: !reset null\n',
  ],
  ['nothing', 'a: 1\n', 'a: 1\n'],
])('puts %s in order', async (_, text, formatted) => {
  expect(await formatYaml(text)).toEqual({ text: formatted });
});

it('says why it cannot', async () => {
  expect(await formatYaml('a: [1\n')).toEqual({
    refusal: expect.stringContaining('cannot be read as YAML'),
  });
});
