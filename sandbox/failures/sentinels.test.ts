import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { completeDocument, hashedDocument } from '#sandbox/provision/document';
import { ERRORS, type ErrorCode } from './error-table';
import { SENTINELS } from './sentinels';
import { client, SMALL_COMPOSE, smallest, type TestAnswer } from '#sandbox/http/test-client';

const ask = (name: string) => client({ slowMs: 20 }).provision(smallest({ name }));

describe('every code of the catalogue', () => {
  test.each(Object.keys(ERRORS) as ErrorCode[])('%s', async (code) => {
    const { status, json } = await ask(`fail-${code.toLowerCase()}`);
    expect(status).toBe(ERRORS[code].status);
    expect(json.detail).toMatchObject({ error_code: code, message: ERRORS[code].message });
  });
});

const detail = { detail: expect.any(String) };

describe('other failures', () => {
  test.each<[string, number, (answer: TestAnswer) => void]>([
    ['fail-401', 401, ({ json }) => expect(json).toEqual(detail)],
    ['fail-403', 403, ({ json }) => expect(json).toEqual(detail)],
    [
      'fail-422',
      422,
      ({ json }) =>
        expect(json.detail.map(({ loc }: { loc: string[] }) => loc[1])).toEqual([
          'disk_size',
          'compose_file',
        ]),
    ],
    ['fail-429', 429, ({ headers }) => expect(headers.get('retry-after')).toBe('7')],
    ['fail-500', 500, ({ text }) => expect(text).toBe('Internal Server Error')],
    ['fail-503', 503, ({ headers }) => expect(headers.get('retry-after')).toBe('7')],
    ['fail-string', 400, ({ json }) => expect(json).toEqual(detail)],
    [
      'fail-object',
      400,
      ({ json }) => expect(json.detail).toEqual({ message: expect.any(String) }),
    ],
    ['fail-root', 400, ({ json }) => expect(json.error_code).toBe('ERR-02-002')],
    ['fail-unknown-code', 400, ({ json }) => expect(json.detail.error_code).toBe('ERR-99-042')],
    ['fail-echo', 400, ({ json }) => expect(json.detail).toMatch(/<img src=x onerror=.*nginx/s)],
    ['fail-echo-key', 400, ({ text }) => expect(text).toContain('phak_sandbox')],
    ['fail-html', 502, ({ headers }) => expect(headers.get('content-type')).toMatch('text/html')],
    ['fail-html-200', 200, ({ text }) => expect(text).toMatch(/^<html>/)],
    ['fail-empty', 502, ({ text }) => expect(text).toBe('')],
    ['fail-empty-200', 200, ({ text }) => expect(text).toBe('')],
    ['fail-slow', 200, ({ json }) => expect(json.compose_hash).toHaveLength(64)],
    ['fail-no-hash', 200, ({ json }) => expect(json).not.toHaveProperty('compose_hash')],
    ['fail-odd', 200, ({ json }) => expect(json.compose_hash).toBe('not-a-hash')],
  ])('%s', async (name, status, check) => {
    const answer = await ask(name);
    expect(answer.status).toBe(status);
    check(answer);
  });

  test.each(['fail-wrong-hash', 'fail-line-end'])(
    '%s is the hash of another document',
    async (name) => {
      const { json } = await ask(name);
      const document = completeDocument({ name: '', docker_compose_file: SMALL_COMPOSE }, '');
      const { compose_hash } = await hashedDocument(document);
      const changed = await hashedDocument({
        ...document,
        docker_compose_file: SMALL_COMPOSE.trimEnd(),
      });
      expect(json.compose_hash).toMatch(/^[0-9a-f]{64}$/);
      expect(json.compose_hash).not.toBe(compose_hash);
      expect(json.compose_hash === changed.compose_hash).toBe(name === 'fail-line-end');
    },
  );

  test('a failure that needs a good request still refuses a bad one', async () => {
    const { status } = await client().provision({ name: 'fail-wrong-hash', compose_file: {} });
    expect(status).toBe(422);
  });
});

test.each(['fail-safe', 'fail-err-99-999', 'Fail-401', 'fail-'])(
  '%s is just a name',
  async (name) => {
    expect((await ask(name)).status).toBe(200);
  },
);

test('every failure is one a person can type, and stands in the README', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  for (const name of SENTINELS.keys()) {
    expect(name).toMatch(/^[a-z][a-z0-9-]{4,62}$/);
    expect(readme).toContain(`\`${name}\``);
  }
});
