import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { KEY } from './key';

const CLI = fileURLToPath(new URL('../../node_modules/.bin/phala', import.meta.url));
const run = promisify(execFile);

interface Deployment {
  name: string;
  compose: string;
  env?: string;
  /** What deploys the app's contract, on Base. */
  wallet?: { privateKey: string; rpcUrl: string };
}

/** Deploys a compose file with the official CLI, in a folder and with a home of its own. */
export async function deployByCli(
  baseUrl: string,
  { name, compose, env, wallet }: Deployment,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'phala-cli-'));
  try {
    await writeFile(join(folder, 'compose.yml'), compose);
    const args = ['deploy', '--no-dev-os', '-n', name, '-c', 'compose.yml', '--wait'];
    if (env !== undefined) args.push('-e', env);
    if (wallet) {
      args.push('--kms', 'base', '--private-key', wallet.privateKey, '--rpc-url', wallet.rpcUrl);
    }
    await run(process.execPath, [CLI, ...args], {
      cwd: folder,
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        PHALA_CLOUD_API_PREFIX: `${baseUrl}/api/v1`,
        PHALA_CLOUD_API_KEY: KEY,
      },
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
