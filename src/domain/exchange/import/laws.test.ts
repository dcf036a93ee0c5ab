import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curlCall } from '@/domain/create/take-away/curl';
import { cliCall } from '@/domain/create/take-away/phala-cli';
import { createProgram } from '@/domain/create/take-away/typescript-program';
import { shellQuote } from '@/domain/create/take-away/shell-quote';
import { predict } from '@/domain/hash/prediction';
import { makeShare } from '@/domain/exchange/share/make-share';
import { initialForm, toRequest } from '@/domain/request/form';
import { anyForm } from '@/domain/request/random-form.table';
import { serialize } from '@/domain/request/serialize';
import { isMembers } from '@/domain/schema/members';
import { CALL_IMPORTS } from './calls.table';
import { DOCUMENT_IMPORTS } from './documents.table';
import { FILE_IMPORTS } from './files.table';
import { importSources } from './import-sources';
import type { ReportLine } from './imported';
import { mergeRequest } from './merge-request';

/** JSON has no undefined, and the form no `__proto__`. */
const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
const withoutProto = (value: unknown): unknown =>
  isMembers(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== '__proto__'))
    : value;

async function imported(text: string) {
  const found = await importSources([{ name: '', text }]);
  if ('refusal' in found) throw new Error(found.refusal);
  return found;
}

const call = (body: string) => ({
  baseUrl: 'https://cloud-api.phala.com/api/v1',
  apiVersion: '2026-01-21',
  path: '/cvms/provision',
  body,
});

it('what is shared comes back, as a link and as a file, without what is left out', async () => {
  const request = {
    name: 'my-app',
    encrypted_env: '00',
    compose_file: { name: '', docker_compose_file: 'services: {}\r\n', pre_launch_script: '#\n' },
  };
  const prediction = await predict(request);
  const { link = '', file } = await makeShare('https://example.com/', request, prediction);
  for (const text of [link, file]) {
    const found = await imported(text);
    const { encrypted_env: _, ...rest } = request;
    expect(found.request).toEqual(rest);
    expect(found.report.map(({ place }) => place)).toEqual(['encrypted_env']);
    expect(found.hash?.hash).toBe(prediction?.hash);
    expect(found.shared?.hash).toBe(prediction?.hash);
    // Beside another source it is not that request any more.
    const beside = await importSources([
      { name: '', text },
      { name: '.env', text: 'A=1' },
    ]);
    expect(beside).toMatchObject({ shared: undefined });
  }
  const damaged = await importSources([{ name: '', text: link.slice(0, -9) }]);
  expect(damaged).toEqual({ refusal: expect.stringContaining('damaged') });
});

describe('any request comes back as it was', () => {
  it.each<[string, (body: string) => string]>([
    ['as JSON', (body) => body],
    ['from a call for bash', (body) => curlCall(call(body))],
    ['from a call with the CLI', (body) => cliCall(call(body))],
    ['from a program', (body) => createProgram(call(body), 'my-app')],
    ['from HTTPie', (body) => `http POST https://x --raw ${shellQuote(body)}`],
    ['from a heredoc', (body) => `curl https://x -d @- <<'END OF IT'\n${body}\nEND OF IT\n`],
  ])('%s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(anyForm, async (form) => {
        const request = toRequest(form);
        const { request: read, report } = await imported(write(serialize(request)));
        const { compose_file, ...rest } = withoutProto(asSent(request)) as typeof request;
        expect(read).toEqual({ ...rest, compose_file: withoutProto(compose_file) });
        // Only what no field can hold, and what the API does not document, is worth a word.
        const isExpected = ({ place, what }: ReportLine) =>
          place.includes('__proto__') || what.startsWith('kept as a key');
        expect(report.every(isExpected)).toBe(true);
      }),
      { numRuns: 60, seed: 14 },
    );
  });

  it('and from the form that it is loaded into', async () => {
    await fc.assert(
      fc.asyncProperty(anyForm, async (form) => {
        const request = toRequest({ ...form, sending: { ...form.sending, pinned: true } });
        const found = await imported(serialize(request));
        const before = JSON.stringify(found);
        const { compose_file, ...rest } = withoutProto(asSent(request)) as typeof request;
        const loaded = toRequest(mergeRequest(initialForm(), found, 'replace'));
        expect(loaded).toEqual({ ...rest, compose_file: withoutProto(compose_file) });
        expect(JSON.stringify(found)).toBe(before);
      }),
      { numRuns: 60, seed: 14 },
    );
  });
});

it('a shared request is sent as its sender sends it, whatever the form makes of others', async () => {
  await fc.assert(
    fc.asyncProperty(anyForm, async (form) => {
      const { encrypted_env: _, user_config: __, ...request } = toRequest(form);
      const { file } = await makeShare('https://example.com/', request, undefined);
      const loaded = toRequest(mergeRequest(initialForm(), await imported(file), 'replace'));
      const { compose_file, ...rest } = withoutProto(asSent(request)) as typeof request;
      expect(loaded).toEqual({ ...rest, compose_file: withoutProto(compose_file) });
    }),
    { numRuns: 60, seed: 14 },
  );
});

const SAMPLES = [...DOCUMENT_IMPORTS, ...CALL_IMPORTS, ...FILE_IMPORTS].flatMap(([, sources]) =>
  sources.map(({ text }) => text),
);
const piece = fc.constantFrom(
  ...`" ' \` \\ $( \${ { } [ <<- ^ % \0 \u202e \ud800 | ; @ = # /* &a *a __proto__ constructor -d --`.split(
    ' ',
  ),
  '<<E\n',
  '\n',
  ' ',
);
const change = fc.record({
  at: fc.nat(2000),
  cut: fc.nat(40),
  put: fc.array(piece, { maxLength: 3 }),
});

describe('whatever the text is', () => {
  it('it ends in a request with a report, or in a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SAMPLES),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (sample, changes) => {
          let text = sample;
          for (const { at, cut, put } of changes) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + put.join('') + text.slice(from + cut);
          }
          const found = await importSources([{ name: '', text }]);
          if ('refusal' in found) {
            expect(found.refusal).not.toBe('');
            return;
          }
          // Whatever came of it is a form, and sends a request.
          const form = mergeRequest(initialForm(), found, 'merge');
          expect(() => serialize(toRequest(form))).not.toThrow();
          expect(({} as { x?: unknown }).x).toBeUndefined();
        },
      ),
      { numRuns: 3000, seed: 14 },
    );
  });

  /** Each would take minutes where reading it were not bounded. */
  const LONG = 400_000;
  it.each<[string, string]>([
    ['blank lines', '\n'.repeat(LONG)],
    ['blanks', `curl ${' '.repeat(LONG)}x`],
    ['assignments in one word', `${'a=;'.repeat(LONG / 3)}\ncurl x`],
    ['words', `curl ${'a '.repeat(LONG / 2)}`],
    ['flags', `docker run ${'-v a:b '.repeat(LONG / 8)} x`],
    ['variables', `docker run ${'-e A=1 '.repeat(LONG / 8)} x`],
    ['opened substitutions', `curl ${'$('.repeat(LONG / 2)}`],
    ['opened quotes', `curl -d "${'`"'.repeat(LONG / 2)}`],
    ['opened braces', `curl ${'${'.repeat(LONG / 2)}`],
    ['carets', `curl ^\n${'^"'.repeat(LONG / 2)}`],
    ['back slashes for cmd', `curl ^\n${'\\'.repeat(LONG)}`],
    ['heredocs', 'curl <<A\n'.repeat(LONG / 10)],
    ['fences', '```\n'.repeat(LONG / 4)],
    ['back quotes', '`'.repeat(LONG)],
    ['links', `https://${'#share='.repeat(LONG / 7)} x`],
    ['texts of Go', `package main\n${'= `'.repeat(LONG / 4)}${'= "'.repeat(LONG / 4)}`],
    ['fetches', `fetch(${'fetch(,{'.repeat(LONG / 8)}`],
    ['a nested literal', `fetch(x, ${'{a:'.repeat(LONG / 3)}`],
    ['objects with a compose_file', '{ compose_file: { '.repeat(LONG / 20)],
    [
      'Terraform texts that are not closed',
      `resource "phala_app" "a" {\n${'b = "${\n'.repeat(LONG / 8)}`,
    ],
    ['Terraform blocks', `resource "phala_app" "a" ${'{ b '.repeat(LONG / 4)}`],
    ['Terraform lists', `resource "phala_app" "a" {\nb = ${'['.repeat(LONG)}`],
    ['a heredoc of Terraform', `resource "phala_app" "a" {\nb = <<E\n${'${'.repeat(LONG / 2)}`],
    ['variables of a .env', 'A=1\n'.repeat(LONG / 4)],
    ['TOML', `name = ${'['.repeat(LONG)}`],
    ['aliases', `services: &a [${'*a, '.repeat(LONG / 4)}]`],
  ])(
    '%s by the hundred thousand are read in bounded time',
    { timeout: 60_000 },
    async (_, text) => {
      expect(await importSources([{ name: '', text }])).toBeDefined();
    },
  );
});
