import { describe, expect, it } from 'vitest';
import { analyseCompose } from './analyse';

const text = (above: string, beside: string, top = '') =>
  `${top}services:\n  web:\n    ${above}\n    image: nginx ${beside}\n    ports: ["80:80"]\n`;
const rules = (source: string) => {
  const { findings, silenced } = analyseCompose(source);
  const names = (list: typeof findings) => list.map(({ rule }) => rule);
  return { said: names(findings), silenced: names(silenced) };
};

describe('a comment that ignores a rule', () => {
  it.each([
    ['beside the line', text('', '# console-ignore: image-digest')],
    ['above it', text('# console-ignore: image-digest', '')],
    ['with others and a reason', text('', '# console-ignore: a-b, image-digest we move with it')],
    ['at the top, for the file', text('', '', '# console-ignore-file: image-digest\n')],
  ])('%s silences it, and the silence is listed', (_, source) => {
    expect(rules(source)).toEqual({ said: [], silenced: ['image-digest'] });
  });

  it.each([
    ['for another rule', text('', '# console-ignore: privileged')],
    ['for another line', text('', '', '# console-ignore: image-digest\n')],
  ])('%s silences nothing, and is said to be idle', (_, source) => {
    expect(rules(source).said.toSorted()).toEqual(['ignore-unused', 'image-digest']);
    expect(rules(source).silenced).toEqual([]);
  });

  it('cannot hide what Compose refuses', () => {
    const source = 'services:\n  web:\n    imege: x # console-ignore: compose-schema\n';
    expect(rules(source).said).toContain('compose-schema');
  });
});
