import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { codeTarget, codeTargets } from '@/domain/exchange/export/code-targets';
import type { CodeFile } from '@/domain/exchange/export/code-target';
import type { ProvisionRequest } from '@/domain/request/request';
import { serialize } from '@/domain/request/serialize';
import { listenForTests } from '#sandbox/http/listen';
import { TEST_KEY, smallest } from '#sandbox/http/test-client';
import { hostileRequests } from './hostile-requests.table';
import * as runners from './run-code';
import { isThere, runCode, titleWith, type Runner } from './run-code';

// Each starts a shell, a runtime or a compiler.
vi.setConfig({ testTimeout: 240_000 });

let sandbox: Awaited<ReturnType<typeof listenForTests>>;
beforeEach(async () => {
  sandbox = await listenForTests();
});
afterEach(() => sandbox.close());

/** The files of a tool for a request, for this sandbox. */
function filesOf(id: string, request: ProvisionRequest): CodeFile[] {
  const { baseUrl } = sandbox;
  const call = { baseUrl, apiVersion: '2026-01-21', path: '/cvms/provision', request };
  return codeTarget(id)?.write({ ...call, body: serialize(request) }) ?? [];
}

/** The last provision body that arrived, as text. */
async function received(): Promise<string> {
  const headers = { 'X-API-Key': TEST_KEY };
  const answer = await fetch(`${sandbox.baseUrl}/_sandbox/last-provision`, { headers });
  return answer.text();
}

const EXACT: [id: string, runner: Runner, sends: 'bytes' | 'value'][] = [
  ...runners.SHELLS.map((shell): [string, Runner, 'bytes'] => ['curl', shell, 'bytes']),
  ['httpie', runners.HTTPIE, 'bytes'],
  ['typescript', runners.NODE, 'bytes'],
  ['python', runners.PYTHON, 'bytes'],
  ['python-requests', runners.PYTHON_REQUESTS, 'bytes'],
  ['go', runners.GO, 'bytes'],
  // The characters beyond ASCII are escaped in JSON's own way.
  ['powershell', runners.POWERSHELL, 'value'],
];

describe.each(EXACT)('%s', (id, runner, sends) => {
  const title = titleWith(runner, `in ${runner.name} sends the previewed request`);
  test.skipIf(!isThere(runner)).each(hostileRequests)(`${title}: $about`, async ({ request }) => {
    const { stdout } = await runCode(filesOf(id, request), runner);
    const body = await received();
    if (sends === 'bytes') expect(body).toBe(serialize(request));
    else expect(serialize(JSON.parse(body) as ProvisionRequest)).toBe(serialize(request));
    expect(stdout).toMatch(/[0-9a-f]{64}/);
  });

  test.skipIf(!isThere(runner))(titleWith(runner, 'fails where the API refuses'), async () => {
    // A name is required.
    const refused = filesOf(id, { ...smallest(), name: '' } as unknown as ProvisionRequest);
    await expect(runCode(refused, runner)).rejects.toBeDefined();
  });
});

test.each(hostileRequests)('@phala/cloud sends what is said of it: $about', async ({ request }) => {
  await runCode(filesOf('sdk', request), runners.NODE);
  expect(JSON.parse(await received()) as unknown).toEqual(codeTarget('sdk')?.sends?.(request));
});

// The CLI takes two seconds to start, and reads what is long from files.
const deployed = hostileRequests.filter(({ about }) => !/required|190 KB/.test(about));
test.each(deployed)('phala deploy sends what is said of it: $about', async ({ request }) => {
  const files = filesOf('phala-deploy', { ...request, prefer_dev: false });
  const example = files.find(({ name }) => name === '.env.example');
  await runCode([...files, ...(example ? [{ ...example, name: '.env' }] : [])], runners.PHALA);
  const sends = codeTarget('phala-deploy')?.sends?.({ ...request, prefer_dev: false });
  expect(JSON.parse(await received()) as unknown).toEqual(sends);
});

test.each(codeTargets.map(({ id }) => id))(
  '%s has no key in it, and names where it comes from',
  (id) => {
    const text = filesOf(id, smallest() as unknown as ProvisionRequest)
      .map((file) => file.text)
      .join('\n');
    expect(text).not.toContain(TEST_KEY);
    if (id !== 'compose') expect(text).toMatch(/PHALA_CLOUD_API_KEY|phala deploy/);
  },
);
