import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyseCompose } from './analyse';

interface CorpusFile {
  file: string;
  single_file_verdict: string;
  expected_error: string | null;
}

interface Probe {
  id: string;
  yaml: string;
  'docker_compose_2.40.3': 'accept' | 'reject';
  message?: string;
}

interface Case {
  name: string;
  text: string;
  isRefused: boolean;
  /** What Compose itself said. */
  said: string;
}

const shared = process.env.SHARED_DIR ?? '';
const read = (path: string) => readFileSync(join(shared, path), 'utf8');

function cases(): Case[] {
  const corpus = JSON.parse(read('corpus/manifest.json')) as { files: CorpusFile[] };
  const { probes } = JSON.parse(read('vectors/compose-parity-probes.json')) as { probes: Probe[] };
  return [
    ...corpus.files.map(({ file, single_file_verdict: verdict, expected_error: said }) => ({
      name: file,
      text: read(join('corpus', file)),
      isRefused: verdict === 'invalid' || verdict === 'partial-overlay',
      said: said ?? '',
    })),
    ...probes.map((probe) => ({
      name: probe.id,
      text: probe.yaml,
      isRefused: probe['docker_compose_2.40.3'] === 'reject',
      said: probe.message ?? '',
    })),
  ];
}

/** Refused for what is not in the text: a missing file, or a variable nobody set. */
const ELSEWHERE = new Set([
  'general-invalid/compose-spec-compose-go-loader-testdata-compose-include-cycle.yaml',
  'image-var-unset',
  'volume-var',
  'interp-required',
  'interp-single-quoted',
  'env-file-missing',
  'extends-file',
  'include-missing',
]);

const errorsIn = (text: string) =>
  analyseCompose(text).findings.filter(
    ({ source, severity }) => source === 'compose' && severity === 'error',
  );

/** Where the culprit stands, of those whose message names none: read by hand. */
const LINES = new Map([
  ['general-invalid/calimero-network-mero-tee-scripts-kms-phala-kms-compose-template.yaml', 6],
  [
    'general-invalid/compose-spec-compose-go-loader-loader-test.go-L2617-TestBadDevelopConfig.yaml',
    10,
  ],
  [
    'general-invalid/compose-spec-compose-go-loader-loader-test.go-L518-TestNonMappingObject.yaml',
    3,
  ],
  ['general-invalid/compose-spec-compose-go-loader-loader-test.go-L994-TestDecodeErrors.yaml', 5],
  [
    'general-invalid/compose-spec-compose-go-loader-reset-test.go-L504-TestMergeKeyAliasToScalarRejected.yaml',
    6,
  ],
  ['general-invalid/compose-spec-compose-go-loader-testdata-compose-depends-on-self.yaml', 6],
  ['general-invalid/compose-spec-compose-go-loader-testdata-empty.yaml', 1],
  [
    'general-invalid/compose-spec-compose-go-loader-tests-develop-test.go-L77-TestDevelopMissingAction.yaml',
    9,
  ],
  ['general-invalid/compose-spec-compose-spec-13-merge.md-L147.yaml', 1],
  ['general-invalid/hashwarlock-erc-8004-ex-phala-app-compose.json-.docker-compose-file.yaml', 1],
  ['general-invalid/phala-network-phala-cloud-phala-docs-dstack-getting-started.mdx-L181.yaml', 2],
  ['version-float', 1],
  ['port-out-of-range', 5],
  ['port-range-mismatch', 5],
  ['env-list-space', 5],
  ['null-services', 1],
  ['empty', 1],
  ['only-comment', 1],
  ['services-list', 1],
  ['int-service-name', 2],
  ['bool-service-name', 2],
  ['tab-indent', 2],
  ['zwsp-in-key', 3],
  ['multi-doc-empty-second', 4],
  ['depends-cycle', 7],
  ['config-content-dollar', 7],
  ['interp-multiline-default', 5],
  ['interp-in-xext', 4],
  ['healthcheck-test-nocmd', 5],
  ['mem-limit-bad', 4],
]);

/** What Compose's own message names: a name it quotes, else the end of the path it gives. */
function culprit(said: string): string | undefined {
  const unknown = /undefined \w+ ([\w-]+)/.exec(said)?.[1];
  const quoted = /["'`]([^"'`]+)["'`]/.exec(said)?.[1];
  const path = /\s((?:[\w-]+\.)+[\w[\]-]+)(?=[\s:])/.exec(` ${said.replace(/^.*\.ya?ml: /, '')}`);
  const steps = path?.[1]?.split(/[.[\]]+/).filter((step) => !/^\d*$/.test(step));
  return unknown ?? quoted ?? steps?.at(-1);
}

/** Whether a name stands in a line, or opens a block that the line is in. */
function isAt(text: string, line: number, name: string): boolean {
  const lines = text.split(/\r\n|\r|\n/);
  const indent = (one: string) => one.length - one.trimStart().length;
  let limit = Infinity;
  for (const above of lines.slice(0, line).toReversed()) {
    const isOpen = limit === Infinity || (above.trim() !== '' && indent(above) <= limit);
    if (isOpen && above.includes(name)) return true;
    if (isOpen) limit = indent(above);
    if (limit === 0) return false;
  }
  return false;
}

function isPlaced({ name, text, said }: Case): boolean {
  const line = LINES.get(name);
  const named = culprit(said);
  return errorsIn(text).some((error) =>
    line === undefined ? named !== undefined && isAt(text, error.line, named) : error.line === line,
  );
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

describe.skipIf(!shared)('parity with Compose in figures (set SHARED_DIR to run)', () => {
  it('nothing that Compose accepts is refused, and what it refuses is so at the right line', () => {
    const all = cases();
    const accepted = all.filter(({ isRefused }) => !isRefused);
    const refused = all.filter(({ isRefused, name }) => isRefused && !ELSEWHERE.has(name));
    const wronged = accepted.filter(({ text }) => errorsIn(text).length > 0);
    const missed = refused.filter(({ text }) => errorsIn(text).length === 0);
    const misplaced = refused.filter((one) => !isPlaced(one) && !missed.includes(one));
    const placed = refused.length - missed.length - misplaced.length;
    // oxlint-disable-next-line no-console -- the figures are what this test is run for.
    console.log(
      [
        `accepted by Compose: ${accepted.length}, refused here: ${wronged.length}`,
        `refused by Compose for what is in the text: ${refused.length}, refused here: ${refused.length - missed.length}`,
        `at the right line: ${placed} (${percent(placed, refused.length)})`,
        `refused by Compose for what is not in the text: ${ELSEWHERE.size}`,
        ...misplaced.map(({ name, said }) => `another line: ${name} (${said})`),
      ].join('\n'),
    );
    expect(wronged.map(({ name }) => name)).toEqual([]);
    expect(missed.map(({ name }) => name)).toEqual([]);
    expect(placed / refused.length).toBeGreaterThan(0.95);
  });
});
