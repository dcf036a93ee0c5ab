import { describe, expect, it } from 'vitest';
import { ENV_VALUE_MAX, findHiddenCharacter, notesOnValue } from './value-notes';

const said = (value: string) => notesOnValue(value).map(({ message }) => message);

describe('an ordinary value', () => {
  it.each([
    'postgres://user:p4ss@db:5432/app?sslmode=disable',
    'sk_live_51H8xYz',
    'xx-small',
    'x',
    'true',
    '0',
    'a value with spaces inside',
    'tab\there',
    'pässwörd',
    '👩‍👩‍👧 and ❤️‍🔥',
    'cost: $5',
    'a$b{c}',
    '<html><body></body></html>',
    'password1',
    '**bold**',
    '👩🏽‍💻',
    'xx',
    'a**',
    '***a',
    'masked-x',
    'xmasked',
    'xchangeme',
    'changemenot',
    'yours',
    'inserted',
    'entered',
    'replace-x',
    'put-x',
    'output-x-here',
    '<>',
    '<a>b',
    'a<b>',
    '<a<b>',
    'x{{a}}',
    '{{a}}x',
    '{a}',
    '__a__',
    'x__A__',
    '__A__x',
    '$1',
    '$A-b',
    'x$A',
    '....',
    'a...',
    'a…',
    'a\u2027b\u202Fc\u2065d\u206Ae\u200Af',
    'a😀\u200D😀',
  ])('%j is left alone', (value) => expect(notesOnValue(value)).toEqual([]));
});

describe('an odd value', () => {
  it.each([
    ['', /Empty/],
    ...'masked redacted hidden encrypted secret sensitive [[masked]] {({masked}>'
      .split(' ')
      .map((value): [string, RegExp] => [value, /mask/]),
    ...'change_this,change this,changeme,replace-me,replaceme,tbd,fixme,Example,placeholder,dummy,password,your_x,your x,insert-x,replace-with-x,enter x,put-x-here,{{}},__A_1__,$_a,…'
      .split(',')
      .map((value): [string, RegExp] => [value, /placeholder/]),
    ...[0xad, 0x61c, 0x7f, 0x9f, 0x200c, 0x200e, 0x200f, 0x2028, 0x2060, 0x2066, 0x2069].map(
      (point): [string, RegExp] => [
        `a${String.fromCodePoint(point)}b`,
        new RegExp(`seen \\(U\\+${point.toString(16).toUpperCase().padStart(4, '0')}\\)`),
      ],
    ),
    ['***', /mask/],
    ['••••••••', /mask/],
    ['●●●●', /mask/],
    ['xxxx', /mask/],
    ['XXXXXXXX', /mask/],
    ['[MASKED]', /mask/],
    ['<redacted>', /mask/],
    ['(hidden)', /mask/],
    ['changeme', /placeholder/],
    ['CHANGE_ME', /placeholder/],
    ['change-this', /placeholder/],
    ['your-api-key-here', /placeholder/],
    ['<your-key>', /placeholder/],
    ['{{TOKEN}}', /placeholder/],
    ['__TOKEN__', /placeholder/],
    ['${TOKEN}', /placeholder/],
    ['$TOKEN', /placeholder/],
    ['...', /placeholder/],
    ['TODO', /placeholder/],
    ['one\ntwo', /line breaks/],
    ['one\rtwo', /line breaks/],
    ['C:\\temp', /backslash/],
    [' padded', /space/],
    ['padded\t', /space/],
    ['zero\u200Bwidth', /U\+200B/],
    ['right\u202Eto left', /U\+202E/],
    ['\uFEFFmarked', /U\+FEFF/],
    ['no\u00A0break', /U\+00A0/],
    ['null\0', /U\+0000/],
    ['joined\u200Dletters', /U\+200D/],
  ])('%j: %s', (value, message) => expect(said(value).join('\n')).toMatch(message));

  it('is looked at as a whole up to two hundred characters', () => {
    expect(said('*'.repeat(200))).toHaveLength(1);
    expect(said('*'.repeat(201))).toEqual([]);
    expect(said(`<${'a'.repeat(198)}>`)).toHaveLength(1);
    expect(said(`<${'a'.repeat(199)}>`)).toEqual([]);
  });

  it.each([
    ['', 'warning', 'Empty: the app would find the variable with nothing in it.'],
    ['\ud800', 'error', 'Holds half of a character, which cannot be sent. Enter it again.'],
    ['***', 'warning', 'Looks like a mask copied from a screen, not the value behind it.'],
    ['todo', 'warning', 'Looks like a placeholder that was left in.'],
    [' a', 'warning', 'Begins or ends with a space or line break.'],
    ['a\u200b', 'warning', 'Holds a character that cannot be seen (U+200B).'],
  ])('has one note: %j', (value, severity, message) => {
    const isStandIn = /mask|placeholder/.test(message);
    expect(notesOnValue(value)).toEqual([{ severity, message, ...(isStandIn && { isStandIn }) }]);
  });

  it.each([
    [' *** ', ['mask', 'Begins']],
    [' todo', ['placeholder', 'Begins']],
    ['  ', []],
    ['a\n', ['line breaks', 'Begins']],
    ['a\\\n', ['line breaks', 'backslash', 'Begins']],
  ])('has these notes in this order: %j', (value, words) => {
    expect(said(value)).toEqual(words.map((word) => expect.stringContaining(word)));
  });

  it('is refused over the machine’s limit, counted in bytes', () => {
    expect(notesOnValue('x'.repeat(ENV_VALUE_MAX))).toEqual([]);
    expect(notesOnValue('x'.repeat(ENV_VALUE_MAX + 1))).toMatchObject([{ severity: 'error' }]);
    expect(notesOnValue('é'.repeat(ENV_VALUE_MAX / 2 + 1))).toMatchObject([{ severity: 'error' }]);
  });

  it('is refused with half a character', () => {
    expect(notesOnValue('a\uDC00')).toMatchObject([{ severity: 'error' }]);
  });

  it('is never repeated in what is said of it', () => {
    for (const value of ['hunter2\\', ' hunter2', '<hunter2>', 'hunter2\u200B', 'hunter2\nx']) {
      expect(said(value).join()).not.toContain('hunter2');
    }
  });
});

describe('hidden characters', () => {
  it('are named by code point, the first one', () => {
    expect(findHiddenCharacter('a\u2066b\u200B')).toBe('U+2066');
    expect(findHiddenCharacter('plain\ntext\t')).toBeUndefined();
  });
});
