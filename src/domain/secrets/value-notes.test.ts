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
  ])('%j is left alone', (value) => expect(notesOnValue(value)).toEqual([]));
});

describe('an odd value', () => {
  it.each([
    ['', /Empty/],
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

  it('is refused over the guest’s limit, counted in bytes', () => {
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
