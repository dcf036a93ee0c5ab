import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/text/edits';
import { analyseCompose } from './analyse';

const shared = process.env.SHARED_DIR ?? '';

/** Small files: what is said of each, at which line, and a line that the fixes leave. */
const cases: [file: string, says: string[], fixed?: string][] = [
  ['01-date-env', ['5 error compose-schema'], '      AZURE_OPENAI_API_VERSION: "2024-02-01"'],
  ['02-date-time', ['5 error compose-schema'], '      SINCE: "2024-02-01T10:00:00Z"'],
  [
    '04-date-build-arg',
    ['3 warning build-not-reproducible', '7 error compose-schema'],
    '        DATE: "2024-02-01"',
  ],
  ['05-date-command', ['4 error compose-schema'], '    command: "2024-02-01"'],
  ['08-date-space-time', ['5 error compose-schema'], '      D: "2024-02-01 10:00:00"'],
  ['09-date-version', ['1 error compose-schema'], 'version: "2024-02-01"'],
  ['10-bind-no-source', ['5 error compose-value']],
  ['11-device-count-text', ['8 error compose-value']],
  ['12-gpus-count-text', ['4 hint newer-compose', '5 error compose-value']],
  ['15-scale-negative', ['4 error compose-value']],
  ['16-tab-after-dash', ['5 error yaml-syntax'], '      - "80:80"'],
  ['20-image-capitals', ['3 error image-name'], '    image: ghcr.io/myorg/app:1'],
  ['21-image-url', ['3 error image-name'], '    image: ghcr.io/me/app:1'],
  ['23-image-space', ['3 error image-name']],
  ['24-image-short-digest', ['3 error image-name']],
  ['26-external-network', ['6 error external-resource']],
  ['27-external-volume', ['6 error external-resource']],
  ['29-external-config', ['6 error external-resource']],
  ['30-volume-driver-bind-relative', ['11 error volume-device']],
  ['32-relative-container-path', ['5 error mount-target']],
  ['33-restart-typo', ['4 error restart-policy'], '    restart: unless-stopped'],
  ['34-container-name-space', ['4 error container-name'], '    container_name: my-web'],
  ['36-pull-never', ['4 error never-pulled'], '    pull_policy: missing'],
  [
    '40-dollar-literals',
    ['8', '9', '10', '15'].map((line) => `${line} hint dollar-literal`),
    '      return 301 https://$$host$$request_uri;',
  ],
  [
    '41-silent-number-change',
    ['5', '6', '7', '9', '10', '11', '15'].map((line) => `${line} hint changed-number`),
    '      VERSION: "1.10"',
  ],
  ['42-env-null-key', []],
  ['44-windows-path', ['5 warning windows-path']],
];

describe.skipIf(!shared)('the small files (set SHARED_DIR to run)', () => {
  it.each(cases)('%s', (file, says, fixed) => {
    const text = readFileSync(join(shared, 'cases', `${file}.yml`), 'utf8');
    // Beside what each is about, most have an image that is not pinned and no port.
    const findings = analyseCompose(text).findings.filter(
      ({ rule }) => rule !== 'image-digest' && rule !== 'no-ports',
    );
    expect(findings.map(({ line, severity, rule }) => `${line} ${severity} ${rule}`)).toEqual(says);
    const mended = applyEdits(
      text,
      findings.flatMap(({ fix }) => fix?.edits ?? []),
    );
    if (fixed !== undefined) expect(mended.split('\n')).toContain(fixed);
  });

  it('40-dollar-literals with its request', () => {
    const read = (name: string) => readFileSync(join(shared, 'cases', name), 'utf8');
    const { findings } = analyseCompose(read('40-dollar-literals.yml'), {
      request: JSON.parse(read('40-request.json')),
    });
    expect(findings.map(({ line, severity, rule }) => `${line} ${severity} ${rule}`)).toEqual([
      '7 hint variable-not-allowed',
      ...['8', '9', '10', '15'].map((line) => `${line} warning dollar-literal`),
    ]);
  });
});
