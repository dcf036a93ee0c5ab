import fc from 'fast-check';
import { jsonKey, jsonValue } from '@/text/random-json.table';
import { smallest, withCompose } from './test-client';

const APP = 'ab'.repeat(20);
const HASH = 'cd'.repeat(32);

/** A path that takes a body, and the text that is sent to it. */
type Sent = [path: string, text: string];

/** Of each path a request that is valid, with most of its keys. */
const VALID: [path: string, body: Record<string, unknown>][] = [
  ['/cvms/provision', smallest()],
  [
    '/cvms/provision',
    {
      ...withCompose({
        runner: 'docker-compose',
        pre_launch_script: 'echo 1\n',
        allowed_envs: ['A', 'B'],
        features: ['kms', 'tproxy-net'],
        public_logs: true,
        secure_time: false,
        storage_fs: 'zfs',
      }),
      instance_type: 'tdx.small',
      region: 'us-west-1',
      kms: 'base',
      listed: true,
      disk_size: 20,
      env_keys: ['A'],
      encrypted_env: '00'.repeat(80),
    },
  ],
  [
    '/cvms/provision',
    {
      name: 'my-app',
      vcpu: 1,
      memory: 1024,
      gpus: { count: 1 },
      nonce: 0,
      app_id: APP,
      user_config: '{}',
      compose_file: { name: '', runner: 'bash', bash_script: 'echo 1\n' },
    },
  ],
  [
    '/cvms',
    {
      app_id: APP,
      compose_hash: HASH,
      env_keys: ['A'],
      encrypted_env: '00'.repeat(80),
      kms_id: '',
    },
  ],
  ['/status/batch', { vm_uuids: ['a', 'b'] }],
  [`/apps/${APP}/is-allowed`, { compose_hash: HASH, node_id: 12, chain_id: 1 }],
];

const valid = fc.constantFrom(...VALID);
const path = fc.constantFrom(...VALID.map(([one]) => one));
const known = fc.constantFrom(...new Set(VALID.flatMap(([, body]) => [...keysOf(body)])));

function* keysOf(value: object): Generator<string> {
  for (const [key, member] of Object.entries(value)) {
    yield key;
    if (typeof member === 'object' && member !== null && !Array.isArray(member))
      yield* keysOf(member);
  }
}

const ODD = [0, -1, 1.5, 1e308, 2 ** 53, true, null, '', ' ', 'a', '\u0000', '\ud800', [], {}];
const odd = fc.constantFrom<unknown>(...ODD, ...ODD.map((value) => [value]));
const json = (value: unknown) => JSON.stringify(value);

/** Members at any place of a valid request are gone, new, or of another value. */
const changed = fc
  .tuple(
    valid,
    fc.array(
      fc.tuple(
        fc.oneof(known, jsonKey),
        fc.oneof(odd, jsonValue({ nulls: true }), fc.constant(undefined)),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([[to, body], changes]): Sent => [to, json(changes.reduce(withChange, body))]);

function withChange(body: Record<string, unknown>, [key, value]: [string, unknown]) {
  const { compose_file: inner } = body;
  const change = Object.fromEntries([[key, value]]);
  const isInside = typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key);
  return { ...body, ...(isInside ? { compose_file: { ...inner, ...change } } : change) };
}

const PIECES = ['', '"', '}', '[', ',', '\\', '\u0000', '\ufeff', '1e999', '"__proto__":{},'];

/** A piece of the text is gone, or another. */
const damaged = fc
  .tuple(changed, fc.nat(400), fc.nat(20), fc.constantFrom(...PIECES))
  .map(([[to, text], at, length, piece]): Sent => [
    to,
    `${text.slice(0, at)}${piece}${text.slice(at + length)}`,
  ]);

/** Valid requests changed in their members, and some in their text. */
export const mutatedBody = fc.oneof({ arbitrary: changed, weight: 4 }, damaged);

/** A member, as text, in place of one of a valid request, or beside its members. */
const withMember = (member: fc.Arbitrary<string>) =>
  fc.tuple(valid, known, member).map(([[to, body], key, text]): Sent => {
    const mark = '\u0001here\u0001';
    // JSON.stringify cannot write what is too deep for it.
    return [to, json(withChange(body, [key, mark])).replace(json(mark), () => text)];
  });

/** Most of a size that takes a millisecond, a few far above any limit. */
const sizes = (max: number, ...huge: number[]) =>
  fc.oneof(
    { arbitrary: fc.integer({ min: 2, max }), weight: 20 },
    { arbitrary: fc.constantFrom(...huge), weight: 1 },
  );

const nested = fc
  .tuple(sizes(600, 5_000, 50_000), fc.constantFrom(['[', ']'], ['{"a":', '}'], ['[{"a":[', ']}]']))
  .map(([depth, [open = '', close = '']]) => `${open.repeat(depth)}1${close.repeat(depth)}`);

/** Lists and objects in one another: as a member, as the whole body, and without their ends. */
export const deepBody = fc.oneof(
  withMember(nested),
  fc.tuple(path, nested),
  fc.tuple(
    path,
    nested.map((text) => text.slice(0, text.length / 2)),
  ),
);

const count = sizes(1_000, 20_000, 60_000);

/** Lists and objects with many members, most of them wrong. */
export const wideBody = withMember(
  fc.oneof(
    fc.tuple(count, odd).map(([many, value]) => `[${Array(many).fill(json(value)).join()}]`),
    count.map((many) => `{${Array.from({ length: many }, (_, at) => `"a${at}":1`).join()}}`),
    count.map((many) => `{${Array(many).fill('"__proto__":{}').join()}}`),
  ),
);

/** Any JSON under the keys that are known, and any JSON at all. */
export const wrongBody = fc.oneof(
  ...[jsonValue({ nulls: true }), jsonValue({ nulls: true, keys: known })].flatMap((value) => [
    fc.tuple(path, fc.dictionary(known, value, { maxKeys: 8 }).map(json)),
    fc.tuple(
      path,
      fc
        .dictionary(known, value, { maxKeys: 8 })
        .map((inner) => json(smallest({ compose_file: inner }))),
    ),
    fc.tuple(path, value.map(json)),
  ]),
);

const UNITS = [
  ['}', ']', '{', '"', "'", '&a ', '*a ', '!a ', 'a: ', 'a:\n ', '-\n', '---\n', '${', '$', '%'],
  ['\n', '\t', ' ', '\u0000', '\ud800', 'ä', '🚀', '-', '1.', 'a', '0', 'ab'],
].flat();

/** Long texts of few signs, where a text is asked for or anything else. */
export const hugeBody = withMember(
  fc
    .tuple(fc.constantFrom(...UNITS), sizes(4_000, 60_000, 1_500_000))
    .map(([unit, length]) => json(unit.repeat(length / unit.length))),
);
