import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical';
import { hashedText } from './hashed-text';
import { UNDOCUMENTED } from '@/domain/request/contract/contract.table';
import { full } from '@/domain/hash/verdict/verdict.table';

const CANONICAL = canonicalJson(full());
const withNulls = { bash_script: null, ...full(), salt: null, port_policy: null };
const { secure_time: _, ...short } = full();

describe('the text that is hashed for a file', () => {
  it.each([
    ['an app-compose.json, as it is', CANONICAL, 'app-compose', CANONICAL],
    [
      'one that is indented, as it is',
      '{\n  "name": ""\n}\n',
      'app-compose',
      '{\n  "name": ""\n}\n',
    ],
    ['the object of an API answer', JSON.stringify(withNulls, null, 2), 'api object', CANONICAL],
    [
      'the answer around it',
      JSON.stringify({ compose_hash: 'x', compose_file: { [UNDOCUMENTED]: 1, ...full() } }),
      'api object',
      canonicalJson({ [UNDOCUMENTED]: 1, ...full() }),
    ],
    [
      'a provision request, defaults filled in and unknown keys dropped',
      JSON.stringify({ name: 'my-app', compose_file: { ...short, [UNDOCUMENTED]: 1, salt: null } }),
      'provision request',
      CANONICAL,
    ],
    [
      'a tcb_info in an attestation',
      JSON.stringify({ tcb_info: { app_compose: '{"a": 1}\n' } }),
      'raw text in an answer',
      '{"a": 1}\n',
    ],
    ...['vm_uuid', 'status', 'app_url'].map((key): [string, string, string, string] => [
      `an answer with ${key}`,
      JSON.stringify({ [key]: null, compose_file: full() }),
      'api object',
      CANONICAL,
    ]),
    [
      'an answer that shows a null script',
      JSON.stringify({ app_compose: { bash_script: null, ...full() } }),
      'api object',
      CANONICAL,
    ],
    [
      'a document with a tcb_info that is none',
      '{"tcb_info":{"app_compose":5}}',
      'app-compose',
      '{"tcb_info":{"app_compose":5}}',
    ],
    ['a document with a byte order mark', '\ufeff{"a":1}', 'app-compose', '\ufeff{"a":1}'],
    [
      'a tcb_info',
      JSON.stringify({ app_compose: '{"a": 1}' }),
      'raw text in an answer',
      '{"a": 1}',
    ],
  ])('%s', (_law, file, kind, text) => {
    expect(hashedText(file)).toEqual({ kind, text });
  });

  it.each([
    ['', 'not JSON'],
    ['[1]', 'not a JSON object'],
    ['null', 'not a JSON object'],
    ['"a"', 'not a JSON object'],
    ['{"compose_file":{"name":5}}', 'Its compose_file does not fit the API’s schema.'],
    ['{"compose_file":{"name":""}}', 'cannot be known'],
    ['{"compose_file":{"name":"","pre_launch_script":""}}', 'cannot be known'],
  ])('%s is refused in words', (file, words) => {
    expect(() => hashedText(file)).toThrow(words);
  });
});
