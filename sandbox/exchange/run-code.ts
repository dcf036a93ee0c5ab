import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { CodeFile } from '@/domain/exchange/export/code-target';
import { TEST_KEY } from '#sandbox/http/test-client';

const run = promisify(execFile);
const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** A way to run code on this machine: with what, how to see that it is there, and what it is given. */
export interface Runner {
  name: string;
  command: string;
  probe: string[];
  args: (file: string) => string[];
}

const shell = (name: string): Runner => ({
  name,
  command: name,
  probe: ['-c', ':'],
  args: (file) => [file],
});

const BASH = shell('bash');
/** The first two are always there where the tests run; the others are tried where they are. */
export const SHELLS = [BASH, ...['dash', 'sh', 'zsh', 'ksh'].map(shell)];
const READS_TYPES = 'typescript' in process.features && Boolean(process.features.typescript);
export const NODE: Runner = {
  name: 'node',
  command: process.execPath,
  probe: ['--version'],
  // From 22.18 on it reads TypeScript by itself.
  args: (file) => [
    ...(READS_TYPES ? [] : ['--import', join(modules, 'tsx/dist/esm/index.mjs')]),
    file,
  ],
};
export const PYTHON: Runner = {
  name: 'python3',
  command: 'python3',
  probe: ['--version'],
  args: (file) => [file],
};
export const PYTHON_REQUESTS: Runner = { ...PYTHON, probe: ['-c', 'import requests'] };
export const GO: Runner = {
  name: 'go',
  command: 'go',
  probe: ['version'],
  args: (file) => ['run', file],
};
export const HTTPIE: Runner = { ...BASH, name: 'http', probe: ['-c', 'http --version'] };
export const POWERSHELL: Runner = {
  name: 'pwsh',
  command: 'pwsh',
  probe: ['-v'],
  args: (file) => ['-NoProfile', '-File', file],
};
export const TERRAFORM: Runner = {
  name: 'terraform',
  command: 'terraform',
  probe: ['version'],
  args: () => ['console'],
};
export const PHALA: Runner = { ...BASH, name: 'phala', probe: ['-c', ':'] };

/** Whether this machine has it. */
export function isThere({ command, probe }: Runner): boolean {
  return spawnSync(command, probe).status === 0;
}

/** The title of a test that needs a tool, with why it does not run. */
export function titleWith(runner: Runner, title: string): string {
  return isThere(runner) ? title : `${title} (skipped: ${runner.name} is not on this machine)`;
}

/** Writes the files into a folder of their own, runs the first with a key and a home of the test's, and clears up. */
export async function runCode(files: readonly CodeFile[], { command, args }: Runner) {
  const folder = await mkdtemp(join(tmpdir(), 'code-'));
  try {
    await symlink(modules, join(folder, 'node_modules'));
    for (const { name, text } of files) await writeFile(join(folder, name), text);
    const path = `${join(modules, '.bin')}:${process.env['PATH']}`;
    const env = { ...process.env, PATH: path, PHALA_CLOUD_API_KEY: TEST_KEY, HOME: folder };
    return await run(command, args(join(folder, files[0]?.name ?? '')), { env, cwd: folder });
  } finally {
    await rm(folder, { recursive: true });
  }
}
