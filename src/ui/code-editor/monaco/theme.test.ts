import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sixDigits, themeFromTokens } from './theme';

const css = readFileSync(new URL('../../../index.css', import.meta.url), 'utf8');

function tokensOf(theme: string): Map<string, string> {
  const block = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name = '', colour = '']) => [name, colour]),
  );
}

function luminance(colour: string): number {
  const channel = (at: number) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark', 'contrast'])('the %s editor theme', (name) => {
  const tokens = tokensOf(name);
  const theme = themeFromTokens('vs', (token) => tokens.get(token) ?? 'missing');

  it('finds every colour it asks for', () => {
    for (const colour of Object.values(theme.colors))
      expect(colour).toMatch(/^#([0-9a-f]{6}|[0-9a-f]{8})$/);
  });

  it.each(theme.rules)('has readable text for "$token"', ({ foreground }) => {
    expect(
      contrast(`#${foreground}`, theme.colors['editor.background'] ?? ''),
    ).toBeGreaterThanOrEqual(4.5);
  });

  it('has readable line numbers', () => {
    const { colors } = theme;
    const ratio = contrast(
      colors['editorLineNumber.foreground'] ?? '',
      colors['editor.background'] ?? '',
    );
    expect(ratio).toBeGreaterThanOrEqual(4.5);
  });
});

it.each([
  ['#fff', '#ffffff'],
  [' #A1b', '#AA11bb'],
  ['#123456', '#123456'],
])('sixDigits(%j)', (colour, expected) => expect(sixDigits(colour)).toBe(expected));
