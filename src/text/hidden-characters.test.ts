import { describe, expect, it } from 'vitest';
import { needsCare, visibleParts, visibleText } from './hidden-characters';

describe('what is hidden in a text', () => {
  it.each([
    ['evil\u202Edab/', 'evil[U+202E]dab/'],
    ['\u2066a\u2069', '[U+2066]a[U+2069]'],
    ['a\u200Bb\u2060c\uFEFFd', 'a[U+200B]b[U+2060]c[U+FEFF]d'],
    ['\uFEFFservices:', '[U+FEFF]services:'],
    ['red\u001B[31m', 'red[U+001B][31m'],
    ['a\u0000b\u007F\u0085', 'a[U+0000]b[U+007F][U+0085]'],
    ['a\rb', 'a[U+000D]b'],
    ['a\u2028b\u2029', 'a[U+2028]b[U+2029]'],
    ['soft\u00ADhyphen', 'soft[U+00AD]hyphen'],
    ['\u3164\u115F\u180E\u061C', '[U+3164][U+115F][U+180E][U+061C]'],
    ['a\u{E0041}\u{E0042}b', 'a[U+E0041][U+E0042]b'],
    ['a\u{E0101}', 'a[U+E0101]'],
    ['x\uFE0F', 'x[U+FE0F]'],
    ['a\u200Db', 'a[U+200D]b'],
    ['👩\u200Db', '👩[U+200D]b'],
    ['❤\uFE0F\uFE0F', '❤\uFE0F[U+FE0F]'],
    ['a\u200B\u200B\u200Bb', 'a[U+200B × 3]b'],
    ['\u200B\u200C\u200B', '[U+200B][U+200C][U+200B]'],
    ['\u200B'.repeat(50_000), '[U+200B × 50,000]'],
  ])('%j is shown as %s', (text, shown) => {
    expect(needsCare(text)).toBe(true);
    expect(visibleText(text)).toBe(shown);
  });

  it.each([
    '',
    'nginx:1.27-alpine',
    'a\tb\nc\r\nd',
    'café Zürich 日本語 – “quoted” … ✓',
    '10:15\u202FAM and a\u00A0b',
    '👩\u200D💻 🧑🏽\u200D🚀 ❤\uFE0F\u200D🔥 1\uFE0F\u20E3 ☎\uFE0E',
    '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    'שלום עולם',
  ])('nothing in %j', (text) => {
    expect(visibleText(text)).toBe(text);
    expect(visibleParts(text)).toEqual(text === '' ? [] : [text]);
  });

  it.each([
    ['nginx:1.27\r\n\tok', false],
    ['日本語 – é', false],
    ['שלום', true],
    ['مرحبا', true],
    ['\u{10FFD}', true],
  ])('is looked for in %j: %s', (text, looked) => {
    expect(needsCare(text)).toBe(looked);
  });

  it('is found in one pass', () => {
    const hostile = '🏴\u{E0067}\u200D❤\uFE0F'.repeat(20_000);
    expect(visibleParts(hostile).length).toBeGreaterThan(1);
  });
});
