import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/text/edits';
import { imagesOf } from './compose-images';
import { pinAll } from './pin';

const DIGEST = `sha256:${'1f'.repeat(32)}`;
const OLD = `sha256:${'00'.repeat(32)}`;

function pinned(text: string) {
  const { edits, left } = pinAll(
    text,
    imagesOf(text)
      .filter(({ why }) => why === undefined)
      .map((image) => ({ image, digest: DIGEST })),
  );
  return { text: applyEdits(text, edits), left: left.map(({ why }) => why) };
}

const service = (image: string) => `services:\n  web:\n    image: ${image}\n    tty: true\n`;

describe('pinning', () => {
  it.each([
    ['plain', service('nginx:1.27'), 'nginx:1.27', `nginx:1.27@${DIGEST}`],
    ['without a tag', service('nginx'), 'nginx', `nginx@${DIGEST}`],
    ['with a remark', service('nginx:1 # nginx:1 it is'), 'nginx:1 #', `nginx:1@${DIGEST} #`],
    ['single quotes', service("'a/b:1'"), "'a/b:1'", `'a/b:1@${DIGEST}'`],
    ['double quotes', service('"a/b:1"'), '"a/b:1"', `"a/b:1@${DIGEST}"`],
    ['pinned before', service(`a/b:1@${OLD}`), OLD, DIGEST],
    ['a block', service('>-\n      a/b:1'), 'a/b:1', `a/b:1@${DIGEST}`],
    ['flow', 'services: {web: {image: nginx:1, tty: true}}\n', 'nginx:1', `nginx:1@${DIGEST}`],
    ['a tag of YAML', service('!!str nginx:1'), 'nginx:1', `nginx:1@${DIGEST}`],
    ['CRLF', 'services:\r\n  a:\r\n    image: x:1\r\n', 'x:1', `x:1@${DIGEST}`],
    ['a mark at the start', `\uFEFF${service('x:1')}`, 'x:1', `x:1@${DIGEST}`],
    [
      'an anchor that only images share',
      'services:\n  a:\n    image: &i x:1\n  b:\n    image: *i\n',
      'x:1',
      `x:1@${DIGEST}`,
    ],
    [
      'a merge',
      'x-base: &base\n  image: x:1\nservices:\n  a:\n    <<: *base\n',
      undefined,
      'used elsewhere',
    ],
    [
      'an anchor that something else reads',
      'services:\n  a:\n    image: &i x:1\n    environment: {WHICH: *i}\n',
      undefined,
      'used elsewhere',
    ],
    ['escapes', service('"nginx\\x3a1"'), undefined, 'escapes'],
    ['two lines', service('"x:1\\\n      2"'), undefined, 'escapes'],
  ])('%s', (_, text, from, to) => {
    const { text: after, left } = pinned(text);
    expect(after).toBe(from === undefined ? text : text.replace(from, to));
    expect(left.join()).toContain(from === undefined ? to : '');
  });

  it.each([
    ['a build', 'services:\n  a:\n    image: x:1\n    build: .\n', 'built'],
    ['a variable', service('nginx:${TAG}'), 'unknown-variable'],
    ['a variable with a message', service('nginx:${TAG:?which}'), 'unknown-variable'],
    ['no name', service('Nginx'), 'no-name'],
  ])('%s is not looked up', (_, text, why) => {
    expect(imagesOf(text).map((image) => image.why)).toEqual([why]);
  });

  it('a default is looked up and not written over', () => {
    const text = service('nginx:${TAG:-1.27}');
    const [image] = imagesOf(text);
    expect(image?.image?.tag).toBe('1.27');
    expect(pinned(text)).toEqual({ text, left: [expect.stringContaining('variable')] });
  });

  it('changes nothing but references, whatever the file', () => {
    const name = fc.stringMatching(
      /^[a-z][a-z0-9]{0,8}(\/[a-z][a-z0-9]{0,5})?(:[a-z0-9][a-z0-9.]{0,5})?$/,
    );
    const style = fc.constantFrom(
      (image: string) => ` ${image}`,
      (image: string) => ` "${image}"`,
      (image: string) => ` '${image}'`,
      (image: string) => ` |-\n      ${image}`,
      (image: string) => ` >-\n      ${image}`,
      (image: string) => `\n      ${image}`,
      (image: string) => ` &n ${image}`,
      (image: string) => ` !!str ${image}`,
      (image: string) => ` !!str "${image}"`,
    );
    const body = fc.constantFrom(
      (image: string, line: string) => `\n    image:${image}\n    ${line}`,
      (image: string, line: string) => `\n    "image":${image}\n    tty: true ${line}`,
      (image: string, line: string) =>
        /\n|&n/.test(image) ? `\n    image:${image}` : ` {tty: true, image:${image} } ${line}`,
      (image: string) => ` &s\n    image:${image}`,
    );
    const services = fc.array(fc.tuple(name, style, body), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(services, fc.string({ maxLength: 20 }), (all, remark) => {
        const line = `# ${remark.replaceAll(/[^ -~]/g, '')}`;
        const write = (end: (image: string) => string) =>
          `${line}\nservices:\n${all.map(([image, styled, around], i) => `  s${i}:${around(styled(end(image)), line)}\n`).join('')}`;
        expect(pinned(write((image) => image)).text).toBe(write((image) => `${image}@${DIGEST}`));
      }),
      { seed: 18, numRuns: 200 },
    );
  });
});
