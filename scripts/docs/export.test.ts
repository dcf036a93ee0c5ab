import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { NO_SCRIPT } from '@/domain/request/form';

const PAGE = readFileSync(new URL('../../docs/export.md', import.meta.url), 'utf8');
const [, RECIPE = ''] = /```sh\n([^]*?)```/.exec(PAGE) ?? [];
const CONSOLE = fileURLToPath(new URL('../..', import.meta.url));
const absent = ['bash', 'jq', 'diff', 'npm'].filter(
  (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).status !== 0,
);
const skipped = absent.length > 0 ? ` (skipped: no ${absent.join(', ')} here)` : '';

const folder = mkdtempSync(join(tmpdir(), 'export-docs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PINNED = `services:\n  web:\n    image: nginx@sha256:${'a'.repeat(64)}\n`;
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const run = () =>
  spawnSync('bash', ['-c', RECIPE], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CONSOLE, INIT_CWD: '' },
  });

describe.skipIf(absent.length > 0)(
  `the recipe of docs/export.md${skipped}`,
  { timeout: 240_000 },
  () => {
    beforeEach(() => {
      write('docker-compose.yml', PINNED);
      const compose_file = { name: '', pre_launch_script: NO_SCRIPT };
      write('request.json', JSON.stringify({ name: 'my-app', compose_file }));
      write('compose-hash.lock', '');
    });

    test('passes while the hash stays, and fails where it moves', () => {
      expect(run().status).toBe(1);
      write('compose-hash.lock', read('compose-hash.now'));
      expect(read('compose-hash.lock')).toMatch(/^[0-9a-f]{64}\n$/);
      expect(run()).toMatchObject({ status: 0 });
      write('docker-compose.yml', `${PINNED}# another byte\n`);
      const moved = run();
      expect(moved.status).toBe(1);
      expect(moved.stdout).toContain(`< ${read('compose-hash.lock')}`);
    });

    test('fails where the compose file would', () => {
      write('docker-compose.yml', 'services:\n  web:\n    ports: ["x:80"]\n');
      expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining('error') });
    });
  },
);
