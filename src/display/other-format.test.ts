import { describe, expect, it } from 'vitest';
import { CALL_IMPORTS } from '@/domain/exchange/import/calls.table';
import { FILE_IMPORTS } from '@/domain/exchange/import/files.table';
import { isOtherFormat } from './other-format';

describe('a first look at a text', () => {
  it.each([
    'services:\n  a:\n    image: b\n',
    '# services\n\nservices: {}\n',
    '\ufeffversion: "3"\r\nservices: {}\n',
    'name: x\nservices: {}\n',
    'x-a: &a\n  b: c\nservices: {}\n',
    '---\nservices: {}\n',
    'include:\n  - a.yml\n',
    '  web:\n    image: b\n',
    '- a\n',
    '#!/bin/sh\ntrue: x\n',
    '',
  ])('leaves %j to the editor', (text) => expect(isOtherFormat(text)).toBe(false));

  it.each(
    [
      ...[...CALL_IMPORTS, ...FILE_IMPORTS].flatMap(([, sources]) =>
        sources.map(({ text }) => text),
      ),
      '{"name":"x"}',
      '#share=abc',
      'https://example.com/#share=abc',
      'fetch("https://x")',
      'terraform {\n}\n',
    ].filter((text) => !/^"?services"?:|^#!|^hello/.test(text)),
  )('tells %j from a compose file', (text) => expect(isOtherFormat(text)).toBe(true));

  it('a file that is called YAML is the editor’s, whatever is in it', () => {
    expect(isOtherFormat('{"services":{}}', 'compose.yml')).toBe(false);
  });
});
