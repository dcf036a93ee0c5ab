import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate, type TemplatePart } from './interpolation';

/** The parts in short: text as it is, names with their operator and argument, ! for what is refused. */
const short = (part: TemplatePart): string => {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'escape') return '$$';
  if (part.kind === 'invalid') return '!';
  return `${part.name} ${part.operator} ${part.argument ?? ''}`.trim();
};
const template = fc.string({ unit: fc.constantFrom(...'$${{}}:-?+A_z9%\n ') });

describe('a template', () => {
  it.each([
    ['a$A-b', ['a', 'A', '-b']],
    ['$Az_9Z$zA', ['Az_9Z', 'zA']],
    ['${A:-b}c', ['A :- b', 'c']],
    ['${A-b}', ['A - b']],
    ['${A:?b}', ['A :? b']],
    ['${A?b}', ['A ? b']],
    ['${A:+b}', ['A :+ b']],
    ['${A+b}', ['A + b']],
    ['${A:-}', ['A :-']],
    ['${A:-${B:-c}}d', ['A :- ${B:-c}', 'd']],
    ['${A:-{b}}', ['A :- {b}']],
    // What follows an opening brace is skipped, as Compose does.
    ['${A:-{{}}}', ['A :- {{}', '}']],
    ['${A:-b}}', ['A :- b', '}']],
    ['${A:-{b}', ['A :- {b']],
    ['${A}\n}', ['A', '\n}']],
    ['${A:-b\n}', ['!', ':-b\n}']],
    ['${A:-b\nc}', ['!', ':-b\nc}']],
    ['${A%}b', ['!', 'b']],
    ['${%}$B', ['!', 'B']],
    ['${', ['!']],
    ['x${', ['x', '!']],
    ['$$$$', ['$$', '$$']],
    ['$%$A', ['$%', 'A']],
    ['@$@A[$[z{$`', ['@$@A[$[z{$`']],
    ['$/0:$;', ['$/0:$;']],
    ['$A/$A:$A@$A[$A`$A{', ['A', '/', 'A', ':', 'A', '@', 'A', '[', 'A', '`', 'A', '{']],
  ])('%s has its parts', (text, parts) => {
    expect(parseTemplate(text).map(short)).toEqual(parts);
  });

  it('is the sum of its parts, and each argument stands where it says', () => {
    fc.assert(
      fc.property(template, (text) => {
        const parts = parseTemplate(text);
        const pieces = parts.map((part) => {
          if (part.kind === 'text') return part.text;
          return text.slice(part.from, part.kind === 'escape' ? part.from + 2 : part.to);
        });
        expect(pieces.join('')).toBe(text);
        for (const part of parts) {
          if (part.kind !== 'variable') continue;
          const { name, operator, argument = '', argumentFrom, from } = part;
          expect(text.slice(from, argumentFrom)).toMatch(new RegExp(`^\\$\\{?${name}`));
          expect(text.slice(from, argumentFrom).endsWith(`${name}${operator}`)).toBe(true);
          expect(text.startsWith(argument, argumentFrom)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is read once, whatever its length', () => {
    const text = '${A:-'.repeat(50_000);
    expect(parseTemplate(text).every(({ kind }) => kind !== 'variable')).toBe(true);
    expect(parseTemplate(`${text}}`).length).toBeGreaterThan(0);
  });
});
