import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { Refusal } from '#scripts/serve/refusal';

const REQUEST = {
  name: 'from-a-bundle',
  instance_type: 'tdx.small',
  compose_file: {
    name: '',
    docker_compose_file: 'services:\n  web:\n    image: nginx:1.27-alpine\n',
    pre_launch_script: '# none',
  },
};

/** Starts a `server.mjs` as anybody would, looks at the page, and provisions. Throws Refusal where something fails. */
export async function tryServer(file: string): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  const server = spawn(process.execPath, [file], {
    cwd: dirname(file),
    // Nothing of the tests' own.
    env: { PATH: process.env['PATH'], PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(isRoot && { uid: 65534, gid: 65534 }),
  });
  try {
    const text = await firstWords(server.stdout.setEncoding('utf8'));
    const address = /http:\S+/.exec(text)?.[0] ?? '';
    const page = await (await fetch(address)).text();
    const assets = [...page.matchAll(/"\/(assets\/[^"]+)"/g)].map(([, path]) => path);
    require(assets.length > 3, 'The page names no files.');
    for (const path of assets)
      require((await fetch(`${address}/${path}`)).ok, `${path} is not there.`);
    const answer = await fetch(`${address}/api/v1/cvms/provision`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': 'phak_sandbox' },
      body: JSON.stringify(REQUEST),
    });
    require(/"compose_hash":"[0-9a-f]{64}"/.test(await answer.text()), 'Nothing is provisioned.');
  } finally {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  }
}

async function firstWords(stream: NodeJS.ReadableStream): Promise<string> {
  const [text] = (await Promise.race([once(stream, 'data'), once(stream, 'close')])) as [unknown];
  require(typeof text === 'string', 'The server of the bundle does not start.');
  return String(text);
}

function require(holds: boolean, words: string): void {
  if (!holds) throw new Refusal(words);
}
