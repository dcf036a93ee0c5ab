import { describe, expect, test } from 'vitest';
import { hclQuote, hclText } from './hcl';

describe('a text in HCL', () => {
  test.each([
    ['lines', 'a: 1\n  b: 2\n', '<<YAML\na: 1\n  b: 2\nYAML'],
    ['a line that is the marker', 'YAML\n YAML_ \n', '<<YAML__\nYAML\n YAML_ \nYAML__'],
    ['backslashes and quotes in lines', '\\n "a"\n', '<<YAML\n\\n "a"\nYAML'],
    ['an expression', '${A} %{B}\n', '<<YAML\n$${A} %%{B}\nYAML'],
    ['signs before a brace', '$${A} $%{B}\n', '<<YAML\n${"$$"}{A} ${"$%"}{B}\nYAML'],
    ['signs without a brace', '$A 100% $\n', '<<YAML\n$A 100% $\nYAML'],
    ['no last line end', 'a: 1', '"a: 1"'],
    ['CRLF', 'a\r\n', '"a\\r\\n"'],
    ['only a line end', '\n', '<<YAML\n\nYAML'],
    ['nothing', '', '""'],
  ])('%s', (_, text, written) => expect(hclText(text, 'YAML')).toBe(written));

  test.each([
    ['"\\\n\r\t', String.raw`"\"\\\n\r\t"`],
    ['${A}', '"$${A}"'],
    ['\0\x7f\ufeff🙂é', '"\\u0000\\u007f\\ufeff🙂é"'],
  ])('%j in quotes', (text, written) => expect(hclQuote(text)).toBe(written));
});
