import { afterPause, cutOff, dripping } from './broken-bodies';
import { hashedDocument } from '#sandbox/provision/document';
import { ERRORS, type ErrorCode } from './error-table';
import type { MadeProvision } from '#sandbox/provision/provision';
import type { ValidationItem } from '#sandbox/http/pydantic';
import { structuredError } from '#sandbox/http/refusal';

/** What a failure on demand may use. */
export interface SentinelContext {
  /** The request body as text. */
  text: string;
  key: string;
  signal: AbortSignal;
  slowMs: number;
  /** Does what would have been done without the sentinel. */
  genuine: () => Promise<MadeProvision>;
}

export interface Sentinel {
  answer: (context: SentinelContext) => Response | Promise<Response>;
}

/** The failure a request's `name` asks for, if any. Other names that begin with `fail-` are just names. */
export function findSentinel(body: unknown): Sentinel | undefined {
  if (typeof body !== 'object' || body === null || !('name' in body)) return undefined;
  return typeof body.name === 'string' ? SENTINELS.get(body.name) : undefined;
}

const json = (status: number, body: unknown, headers?: Record<string, string>) =>
  Response.json(body, { status, ...(headers && { headers }) });

const html = (status: number, title: string, text: string) =>
  new Response(
    `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>${text}</center>\r\n</body>\r\n</html>\r\n`,
    { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  );

const ITEMS: ValidationItem[] = [
  {
    type: 'greater_than_equal',
    loc: ['body', 'disk_size'],
    msg: 'Input should be greater than or equal to 20',
    input: 1,
    ctx: { ge: 20 },
  },
  {
    type: 'literal_error',
    loc: ['body', 'compose_file', 'storage_fs', "literal['ext4']"],
    msg: "Input should be 'ext4'",
    input: 'btrfs',
    ctx: { expected: "'ext4'" },
  },
];

async function withDocument(
  { genuine }: SentinelContext,
  change: (document: MadeProvision['document']) => MadeProvision['document'],
): Promise<Response> {
  const { answer, document } = await genuine();
  const { compose_hash } = await hashedDocument(change(document));
  return json(200, { ...answer, compose_hash });
}

function withOtherLineEnd(document: MadeProvision['document']): MadeProvision['document'] {
  const payload = document.runner === 'bash' ? 'bash_script' : 'docker_compose_file';
  const text = String(document[payload]);
  return { ...document, [payload]: text.endsWith('\n') ? text.slice(0, -1) : `${text}\n` };
}

const byHand: Record<string, Sentinel['answer']> = {
  'fail-401': () => json(401, { detail: 'Invalid API key' }),
  'fail-403': () => json(403, { detail: 'The workspace may not do this' }),
  'fail-422': () => json(422, { detail: ITEMS }),
  'fail-429': () => json(429, { detail: 'Too many requests' }, { 'Retry-After': '7' }),
  'fail-500': () => new Response('Internal Server Error', { status: 500 }),
  'fail-503': () => json(503, { detail: 'Service unavailable' }, { 'Retry-After': '7' }),
  'fail-string': () => json(400, { detail: 'Team has no wallet' }),
  'fail-object': () => json(400, { detail: { message: 'The workspace is being moved' } }),
  'fail-root': () => json(400, structuredError('ERR-02-002')),
  'fail-unknown-code': () =>
    json(400, {
      detail: { ...structuredError('ERR-02-002'), error_code: 'ERR-99-042', message: 'A new rule' },
    }),
  'fail-echo': ({ text }) =>
    json(400, { detail: `Cannot read <img src=x onerror="document.title='echo'"> in ${text}` }),
  'fail-echo-key': ({ key }) => json(400, { detail: `Refused. Headers were X-API-Key: ${key}` }),
  'fail-html': () => html(502, '502 Bad Gateway', 'nginx'),
  'fail-html-200': () => html(200, 'Sign in to the network', 'Please accept the terms.'),
  'fail-empty': () => new Response(null, { status: 502 }),
  'fail-empty-200': () => new Response(null, { status: 200 }),
  'fail-slow': ({ slowMs, signal, genuine }) =>
    afterPause(slowMs, signal, async () => json(200, (await genuine()).answer)),
  'fail-drip': () => dripping(),
  'fail-truncated': async ({ genuine }) => cutOff(JSON.stringify((await genuine()).answer)),
  'fail-wrong-hash': (context) =>
    withDocument(context, (document) => ({ ...document, salt: 'changed by the sandbox' })),
  'fail-line-end': (context) => withDocument(context, withOtherLineEnd),
  'fail-no-hash': async ({ genuine }) => {
    const { compose_hash: _, ...rest } = (await genuine()).answer;
    return json(200, rest);
  },
  'fail-odd': () =>
    json(200, {
      compose_hash: 'not-a-hash',
      app_id: 12,
      app_env_encrypt_pubkey: ['x'],
      kms_info: 'kms',
      teepod_id: '12',
    }),
};

const codes = Object.keys(ERRORS) as ErrorCode[];

/** Every failure on demand by name; README.md lists them for people. */
export const SENTINELS: ReadonlyMap<string, Sentinel> = new Map([
  ...Object.entries(byHand).map(([name, answer]) => [name, { answer }] as const),
  ...codes.map(
    (code) =>
      [
        `fail-${code.toLowerCase()}`,
        { answer: () => json(ERRORS[code].status, { detail: structuredError(code) }) },
      ] as const,
  ),
]);
