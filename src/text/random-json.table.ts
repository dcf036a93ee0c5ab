import fc from 'fast-check';

/** Keys that trip serialisers: prototypes, numbers, order beyond U+FFFF, signs of JSON itself. */
const TRICKY_KEYS = [
  '__proto__',
  'constructor',
  'toString',
  '',
  '0',
  '10',
  '9',
  '-1',
  'a.b',
  'a"b',
  'a\\b',
  '"name": ',
  '\u2028',
  '\uffff',
  '\u{10000}',
  'e\u0301',
  '\u00e9',
];

/** Texts that trip editors, parsers and anything that looks for structure inside a text. */
const TRICKY_TEXTS = [
  '',
  '\ufeffservices: {}\r\n',
  'a\rb\r\nc\nd',
  '\u2028\u2029\u0000\u007f',
  '\ud800 alone \udfff',
  'e\u0301',
  '{"a": 1, "b": {}}',
  '  "name": "x",\n    "runner": "bash",\n  },\n}',
  '",\n  "compose_file": {',
  '\\" \\\\ \\u0000',
  '\u{1f680}',
];

const anyString = (maxLength: number) => fc.string({ unit: 'binary', maxLength });

export const jsonKey = fc.oneof(fc.constantFrom(...TRICKY_KEYS), anyString(6));
export const jsonText = fc.oneof(fc.constantFrom(...TRICKY_TEXTS), anyString(30));

const scalar = fc.oneof(
  fc.boolean(),
  fc.integer(),
  // JSON has no minus zero.
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
  jsonText,
);

/** An object with these members; `__proto__` is an ordinary key of it. */
export function objectOf<T>(keys: fc.Arbitrary<string>, values: fc.Arbitrary<T>) {
  return fc
    .uniqueArray(fc.tuple(keys, values), { selector: ([key]) => key, maxLength: 6 })
    .map((entries) => Object.fromEntries(entries));
}

/** Any JSON value, and (where asked) nulls in it. */
export function jsonValue({
  nulls,
  keys = jsonKey,
}: {
  nulls: boolean;
  keys?: fc.Arbitrary<string>;
}) {
  return fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      nulls ? fc.oneof(scalar, fc.constant(null)) : scalar,
      fc.array(tie('value'), { maxLength: 4 }),
      objectOf(keys, tie('value')),
    ),
  })).value;
}

/** Any JSON object. */
export function jsonObject(options: { nulls: boolean; keys?: fc.Arbitrary<string> }) {
  return objectOf(options.keys ?? jsonKey, jsonValue(options));
}
