import { file, inRequest, web, type RuleCase } from './rule-case.table';

const sized = (bytes: number) => web(`# ${'x'.repeat(bytes - web('# ').length)}`);

/** Characters and sizes at the edge of what the rules about the text alone speak of. */
export const characterEdgeCases: RuleCase[] = [
  {
    ...file('the mark alone', 'hidden-character', web('# a\u202Eb'), '4: U+202E'),
    marks: '\u202E',
  },
  {
    ...file('a space that becomes one', 'hidden-character', web('# a\u3000b'), '4: (U+3000)'),
    fixed: web('# a b'),
  },
  file('a mark inside', 'hidden-character', web('# a\uFEFFb'), '4: invisible character'),
  file('a mark at the start', 'hidden-character', `\uFEFF${web()}`),
  file('a joiner of letters', 'hidden-character', web('# a\u200Db'), '4: invisible character'),
  file('one after a picture', 'hidden-character', web('# 👩\u200Db'), '4: invisible character'),
  file('one before a picture', 'hidden-character', web('# a\u200D👩'), '4: invisible character'),
  file('a picture first', 'hidden-character', `👩\u200D👩: 1\n`),
  file('a shade of skin', 'hidden-character', web('# 👩🏽\u200D💻')),
  file(
    'a hundred and one',
    'hidden-character',
    web(`# ${'\u200B'.repeat(101)}`),
    ...Array.from({ length: 100 }, () => '4: invisible'),
  ),
  { ...file('the first', 'byte-order-mark', `\uFEFF${web()}`, '1: mark'), marks: '\uFEFF' },
  file('a mark that is not first', 'byte-order-mark', web('# \uFEFF')),
  {
    ...file('CRLF', 'line-ends', web().replaceAll('\n', '\r\n'), '1: Lines end with CRLF here'),
    marks: '\r\n',
  },
  {
    ...file('CR alone', 'line-ends', web().replaceAll('\n', '\r'), '1: Lines end with CR here'),
    fixed: web(),
    marks: '\r',
  },
  {
    ...file('one in the middle', 'line-ends', web('# a\r\n    # b'), '4: CRLF'),
    fixed: web('# a', '# b'),
  },
  {
    ...file('the dashes', 'several-documents', `${web()}---\n${web()}`, '4: second document'),
    marks: '---',
  },
  file(
    'one beside its start',
    'several-documents',
    `${web()}--- {name: x}\n`,
    '4: second document',
  ),
  file('a key of dashes', 'several-documents', `${web()}---a: 1\n`),
  file('a comment before the start', 'several-documents', `# a\n\n---\n${web()}`),
  file('a directive before the start', 'several-documents', `%YAML 1.2\n---\n${web()}`),
  file('content beside the start', 'several-documents', '--- {services: {web: {image: x}}}\n'),
  file('nine tenths', 'too-long', sized(184_320)),
  file('a byte more', 'too-long', sized(184_321), '1: almost too long: 184,321 bytes'),
  file('all there is', 'too-long', sized(204_800), '1: almost too long: 204,800 bytes'),
  file('a byte above', 'too-long', sized(204_801), '1: The text is too long: 204,801 bytes'),
  {
    ...file('one with a script', 'too-long', sized(184_320), '1: almost too long: 184,322 bytes'),
    context: inRequest({ pre_launch_script: 'é' }),
  },
  {
    ...file('one with a script of a wrong type', 'too-long', sized(184_320)),
    context: inRequest({ pre_launch_script: 55 }),
  },
];
