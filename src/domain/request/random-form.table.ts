import fc from 'fast-check';
import type { ProvisionForm } from './form';
import { jsonKey, jsonText, jsonValue, objectOf } from '@/text/random-json.table';
import { fieldPaths, fieldSchema, isNullable, type FieldPath } from './request';

const PREFIX = 'compose_file.';
export const composeKeys = fieldPaths
  .filter((path) => path.startsWith(PREFIX))
  .map((path) => path.slice(PREFIX.length));
export const topKeys = fieldPaths.filter((path) => !path.startsWith(PREFIX));

const integer = fc.integer({ min: 0, max: 2 ** 40 });
const extra = objectOf(
  jsonKey.map((key) => `x${key}`),
  jsonValue({ nulls: true }),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** As JSON.parse makes them: with the ordinary prototype. */
const ORDINARY = { noNullPrototype: true };

const port = fc
  .tuple(fc.record({ protocol: jsonText, host_port: integer, vm_port: integer }, ORDINARY), extra)
  .map(([known, unknown]) => ({ ...known, ...unknown }));
const gpus = fc.record(
  {
    gpus: fc.array(fc.record({ slot: jsonText }, ORDINARY), { maxLength: 3 }),
    attach_mode: jsonText,
  },
  { requiredKeys: ['gpus'], ...ORDINARY },
);

const policy = fc.record(
  {
    ports: fc.array(fc.record({ port: integer, pp: fc.boolean() }, ORDINARY), { maxLength: 3 }),
    restrict_mode: fc.boolean(),
  },
  ORDINARY,
);

/** A value of each type, and a source of them: the first that a field accepts is its own. */
const KINDS: [unknown, fc.Arbitrary<unknown>][] = [
  [true, fc.boolean()],
  [2, integer],
  ['phala', fc.constantFrom('phala', 'ethereum', 'base', 'legacy')],
  ['zfs', fc.constantFrom('zfs', 'ext4')],
  ['tpm', fc.constantFrom('none', 'kms', 'local', 'tpm')],
  ['local', fc.constantFrom('kms', 'local')],
  ['my-app', fc.stringMatching(/^[a-z][a-z0-9]{4,20}$/)],
  [['A'], fc.array(jsonText, { maxLength: 4 })],
  [[{ protocol: 'tcp', host_port: 1, vm_port: 1 }], fc.array(port, { maxLength: 3 })],
  [{ gpus: [] }, gpus],
  [{ ports: [], restrict_mode: true }, policy],
];

/** Texts of a closed list or form come before any text. */
function source(path: FieldPath): fc.Arbitrary<unknown> {
  const accepts = (value: unknown) => fieldSchema(path).safeParse(value).success;
  if (accepts('\u2028 any text')) return jsonText;
  const found = KINDS.find(([probe]) => accepts(probe));
  if (!found) throw new Error(`No values for ${path}`);
  return found[1];
}

/** Values a field accepts, null where the API takes it. */
function fieldValue(path: FieldPath): fc.Arbitrary<unknown> {
  return isNullable(path) ? fc.oneof(source(path), fc.constant(null)) : source(path);
}

function fields(paths: readonly FieldPath[]): fc.Arbitrary<[string, unknown][]> {
  const known = paths.map((path) =>
    maybe(fieldValue(path)).map((value): [string, unknown] => [path, value]),
  );
  return fc.tuple(...known).chain((entries) => fc.shuffledSubarray(entries));
}

const notKnown = jsonKey.filter(
  (key) => ![...topKeys, ...composeKeys, 'compose_file', 'sending'].includes(key),
);
const unknown = objectOf(notKnown, jsonValue({ nulls: true }));

/** Any form with values the API accepts: keys in any order, set, null, undefined or unknown. */
export const anyForm: fc.Arbitrary<ProvisionForm> = fc
  .record({
    top: fields(topKeys),
    compose: fields(
      fieldPaths.filter((path) => path.startsWith(PREFIX) && path !== `${PREFIX}name`),
    ),
    innerName: jsonText,
    name: fc.stringMatching(/^[a-z][a-z0-9]{4,20}$/),
    moreTop: unknown,
    moreCompose: unknown,
    pinned: fc.boolean(),
    script: fc.constantFrom('standard', 'own', 'none'),
  })
  .map(({ top, compose, innerName, name, moreTop, moreCompose, pinned, script }) => {
    const inner = compose.map(([path, value]) => [path.slice(PREFIX.length), value]);
    const values = [...Object.entries(moreTop), ...top, ['name', name]];
    const form = Object.fromEntries([
      ...values,
      [
        'compose_file',
        Object.fromEntries([['name', innerName], ...inner, ...Object.entries(moreCompose)]),
      ],
      ['sending', { pinned, script }],
    ]);
    // Built from the schema's own fields: what the compiler cannot follow, the first test checks.
    return form as ProvisionForm;
  });
