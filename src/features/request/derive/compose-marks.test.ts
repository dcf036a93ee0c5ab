import { analyseCompose } from '@/domain/compose/analyse';
import { initialForm, toRequest } from '@/domain/request/form';
import { describe, expect, it } from 'vitest';
import type { ReadCompose } from './analyse';
import { foundInText, marksOf } from './compose-marks';

const TEXT = 'services:\n  a:\n    image: nginx:1.27\n  b:\n    image: redis:7\n';

/** What the worker says of a text. */
function read(text: string): ReadCompose {
  const context = { request: toRequest(initialForm()), given: new Set<string>() };
  const { model: _, ...outline } = analyseCompose(text, context);
  // What the outline leaves of the model, no mark asks for.
  return { ...outline, text } as unknown as ReadCompose;
}

/** The titles of what each image is offered, by its name in the text. */
function offered(compose: ReadCompose, lookUp: (() => void) | undefined) {
  const { marks } = marksOf(compose, { act: () => undefined, lookUp });
  return marks
    .filter(({ code }) => code?.startsWith('image-'))
    .map(({ from, to, fixes }) => [
      compose.text.slice(from, to),
      ...fixes.map(({ title }) => title),
    ]);
}

describe('an image that is not pinned', () => {
  const LOOK = 'Look it up to pin it…';

  it('is offered a look-up first, each by its own mark', () => {
    expect(offered(read(TEXT), () => undefined)).toEqual([
      ['nginx:1.27', LOOK],
      ['redis:7', LOOK],
    ]);
  });

  it('is not, where nobody may be asked, or where they were', () => {
    const none = [['nginx:1.27'], ['redis:7']];
    expect(offered(read(TEXT), undefined)).toEqual(none);
    expect(offered({ ...read(TEXT), looked: true }, () => undefined)).toEqual(none);
  });

  it('leads there', () => {
    let times = 0;
    const { marks } = marksOf(read(TEXT), { act: () => undefined, lookUp: () => (times += 1) });
    marks.find(({ code }) => code === 'image-digest')?.fixes[0]?.run?.();
    expect(times).toBe(1);
  });
});

it('a text of too many values is not checked, which is a finding of its own, and its length is', () => {
  const found = foundInText(read(`x-a: [${'b,'.repeat(101_000)}]\n`));
  expect(found.map(({ message, unchecked }) => [message, unchecked])).toEqual([
    ['Not checked: it has more values than the checks read. It can be sent as it is.', true],
    [expect.stringContaining('Line 1: The text is almost too long'), undefined],
  ]);
});

it('a text that is too long is marked, and its field says so by itself', () => {
  const compose = read(`# ${'x'.repeat(210_000)}\n`);
  const { marks } = marksOf(compose, { act: () => undefined, lookUp: undefined });
  expect(marks.map(({ code }) => code)).toContain('too-long');
  expect(foundInText(compose).filter(({ message }) => message.includes('too long'))).toEqual([]);
});
