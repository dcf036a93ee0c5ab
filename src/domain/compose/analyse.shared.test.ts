import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyseCompose } from './analyse';

interface CorpusFile {
  file: string;
  single_file_verdict: 'valid' | 'valid-with-env' | 'needs-files' | 'invalid' | 'partial-overlay';
}

interface Probe {
  id: string;
  yaml: string;
  'docker_compose_2.40.3': 'accept' | 'reject';
}

const shared = process.env.SHARED_DIR ?? '';
const json = (path: string): unknown => JSON.parse(readFileSync(join(shared, path), 'utf8'));
const corpus = shared ? (json('corpus/manifest.json') as { files: CorpusFile[] }).files : [];
const probes = shared
  ? (json('vectors/compose-parity-probes.json') as { probes: Probe[] }).probes
  : [];

/** Rejected for what is not in the text: a missing file, or a variable nobody set. */
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

const errors = (text: string) =>
  analyseCompose(text)
    .findings.filter(({ source, severity }) => source === 'compose' && severity === 'error')
    .map(({ line, message }) => `${line}: ${message}`);
const isRefused = ({ single_file_verdict: verdict }: CorpusFile) =>
  verdict === 'invalid' || verdict === 'partial-overlay';
const read = ({ file }: CorpusFile) => readFileSync(join(shared, 'corpus', file), 'utf8');

describe.skipIf(!shared)('agreement with the Compose project (set SHARED_DIR to run)', () => {
  it('has enough to agree on', () => {
    expect(corpus.length).toBeGreaterThan(200);
    expect(probes.length).toBeGreaterThan(100);
  });

  it.each(corpus.filter((file) => !isRefused(file)))('$file is accepted', (file) => {
    expect(errors(read(file))).toEqual([]);
  });

  it.each(corpus.filter((file) => isRefused(file) && !ELSEWHERE.has(file.file)))(
    '$file is refused',
    (file) => {
      expect(errors(read(file))).not.toEqual([]);
    },
  );

  it.each(probes.filter(({ id }) => !ELSEWHERE.has(id)))('the probe $id', (probe) => {
    const verdict = errors(probe.yaml).length > 0 ? 'reject' : 'accept';
    expect(verdict, errors(probe.yaml).join('\n')).toBe(probe['docker_compose_2.40.3']);
  });
});
