/** What a compose text uses: the names, or undefined where the text cannot be read. */
export interface UseCase {
  law: string;
  text: string;
  uses: string[] | undefined;
}

/** A template as the value of one key. */
const value = (template: string) => `services:\n  web:\n    image: ${JSON.stringify(template)}\n`;
const service = (...lines: string[]) =>
  ['services:', '  web:', ...lines.map((line) => `    ${line}`), ''].join('\n');

type Row = [law: string, text: string, uses: string[] | undefined];

const TEMPLATES: [string, string[]][] = [
  ['$V', ['V']],
  ['${V}', ['V']],
  ['${V:-d}', ['V']],
  ['${V-d}', ['V']],
  ['${V:?e}', ['V']],
  ['${V?e}', ['V']],
  ['${V:+r}', ['V']],
  ['${V+r}', ['V']],
  ['${V:-}', ['V']],
  ['$$V', []],
  ['$${V}', []],
  ['$$$V', ['V']],
  ['$$$$V', []],
  ['${A:-${B}}', ['A', 'B']],
  ['${A:-$B}', ['A', 'B']],
  ['${A:-$$B}', ['A']],
  ['${A:-${B:-${C:-z}}}', ['A', 'B', 'C']],
  ['${A:?${B} is needed}', ['A', 'B']],
  ['${A}${B}$C-$D_E', ['A', 'B', 'C', 'D_E']],
  ['${U:-u}:${P:?set P}@db:5432/${D:-d}', ['U', 'P', 'D']],
  ['$_x ${_}', ['_x', '_']],
  ['$v and $V are two', ['v', 'V']],
  ['US$100, $1, $?, $(date), $-, ^a+$', []],
  ['${1} ${} ${ V} ${#V} ${!V}', []],
  ['{{V}} %{V} {V} V', []],
  ['$\u00c0B', []],
  ['$', []],
  ['$$', []],
  ['${', []],
  ['$V$', ['V']],
];

const DOCUMENTS: Row[] = [
  ['keys are not interpolated', '$K: 1\n${L}: { $M: 2 }\n', []],
  ['comments are not', '# $A\na: 1 # ${B}\nb: "# $C"\n', ['C']],
  [
    'every value is, wherever it stands',
    'x-a: [$A, {b: [$B]}]\nvolumes: {v: {name: $C}}\n',
    ['A', 'B', 'C'],
  ],
  ['quotes do not protect', `a: '$A'\nb: "\${B}"\nc: $C\n`, ['A', 'B', 'C']],
  ['block texts count', 'a: |\n  $A\nb: >-\n  ${B}\n  c\n', ['A', 'B']],
  ['numbers and truth values are no texts', 'a: 1\nb: true\nc: ~\n', []],
  ['anchors and aliases count once', 'a: &x [$A]\nb: *x\nc: *x\n', ['A']],
  ['merged maps count', 'a: &x {k: $A}\nb:\n  <<: *x\n  l: $B\n', ['A', 'B']],
  [
    'a list of merged maps counts',
    'a: &x {k: $A}\nb: &y {k: $B}\nc:\n  <<: [*x, *y]\n',
    ['A', 'B'],
  ],
  ['an alias of itself ends', 'a: &x\n  b: *x\n  c: $A\n', ['A']],
  ['!reset is no obstacle', 'a: !reset null\nb: !reset []\nc: $A\n', ['A']],
  [
    '!override is none',
    'a: !override\n  - $A\nb: !override {c: $B}\nc: !override $C\n',
    ['A', 'B', 'C'],
  ],
  ['nor is any other tag', 'a: !env $A\nb: !!binary "JEI="\nc: !x/y {d: $C}\n', ['A', 'C']],
  ['a byte order mark is none', '\ufeffa: $A\n', ['A']],
  ['nor are CRLF and CR', 'a: $A\r\nb: $B\rc: $C\n', ['A', 'B', 'C']],
  ['several documents are one', 'a: $A\n---\nb: $B\n', ['A', 'B']],
  ['nothing uses nothing', '', []],
  ['comments alone use nothing', '# $A\n', []],
  ['a text that is no YAML is not judged', 'a: [$A\n', undefined],
  ['nor is one with a key twice', 'a: $A\na: $B\n', undefined],
  ['nor one with a control character', 'a: $A\u0001\n', undefined],
];

const PASSED: Row[] = [
  [
    'a name without a value is taken from outside',
    service('environment:', '  - A', '  - B=1'),
    ['A'],
  ],
  ['in a map too', service('environment:', '  A:', '  B: 1', '  C: ~', '  D: ""'), ['A', 'C']],
  ['through an alias', 'x-e: &e [A]\n' + service('environment: *e'), ['A']],
  ['through a merge', 'x-e: &e {A: }\n' + service('environment:', '  <<: *e', '  B: 1'), ['A']],
  ['a value of its own is not', service('environment:', '  - A=', '  - B=$C'), ['C']],
  ['other lists are no environment', service('command:', '  - A'), []],
  ['a map outside services is none', 'x-e:\n  environment: [A]\nenvironment: [B]\n', []],
  ['a secret may be a variable', 'secrets:\n  s:\n    environment: A\n', ['A']],
  ['a config may', 'configs:\n  c: { environment: A }\n  d: { content: $B }\n', ['A', 'B']],
  [
    'odd shapes pass nothing',
    'services: [1]\nsecrets: text\nconfigs: {a: 1, b: ~, c: {environment: [A]}}\n',
    [],
  ],
  ['odd names pass nothing', service('environment:', '  - 1A', '  - a-b', '  - [A]', '  - 5'), []],
];

const rows = (list: Row[]) => list.map(([law, text, uses]): UseCase => ({ law, text, uses }));

export const templateCases = rows(
  TEMPLATES.map(([template, uses]) => [template, value(template), uses]),
);
export const documentCases = rows(DOCUMENTS);
export const passedCases = rows(PASSED);
