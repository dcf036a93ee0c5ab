import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const KEY = 'phak_of_a_test';
const OLD = '/api/v1/teepods/available';
const NEW = '/api/v1/teepods/cvm-create-resources';
const node = { teepod_id: 12, name: 'n12' };
const AVAILABLE = { nodes: [{ ...node, kms_list: ['kms-old'] }], kms_list: [{ id: 'kms_1' }] };
const RESOURCES = {
  nodes: [node],
  kms_nodes: [{ id: 'kms_1', slug: 'kms-new' }],
  node_kms_relations: [{ teepod_id: 12, kms_id: 'kms_1' }],
};

let asked: string[];

beforeEach(() => {
  vi.resetModules();
  asked = [];
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('window', { location: { host: 'console.example.test', reload: () => {} } });
});
afterEach(() => vi.unstubAllGlobals());

/** Asks for the nodes at a version, where the newer call answers with `newer`. */
async function nodesAt(apiVersion: string, newer: () => Response) {
  const target = { kind: 'cloud', host: 'a.test', apiVersion };
  vi.stubGlobal('fetch', (path: string) => {
    if (path === '/config.json') return Promise.resolve(Response.json({ target }));
    asked.push(path);
    return Promise.resolve(path === NEW ? newer() : Response.json(AVAILABLE));
  });
  const { loadTarget } = await import('@/api/call/target');
  await loadTarget();
  const { apiKey } = await import('@/api/call/key');
  apiKey.enter(KEY);
  const { nodesQuery } = await import('./lookups');
  const { nodes } = await new QueryClient().fetchQuery({ ...nodesQuery, retry: false });
  return nodes.map(({ kms_list }) => kms_list);
}

const refused = (status: number) => () => Response.json({ detail: 'no' }, { status });

test.each(['2025-10-28', '2026-01-21'])('%s asks for the nodes as before', async (version) => {
  expect(await nodesAt(version, refused(500))).toEqual([['kms-old']]);
  expect(asked).toEqual([OLD]);
});

test.each(['2026-05-22', '2026-06-23'])('%s asks once for what goes with what', async (version) => {
  expect(await nodesAt(version, () => Response.json(RESOURCES))).toEqual([['kms-new']]);
  expect(asked).toEqual([NEW]);
});

test('a relation that names no node loses only itself', async () => {
  const lost = { teepod_id: null, kms_id: 'kms_1' };
  const node_kms_relations = [lost, ...RESOURCES.node_kms_relations];
  const newer = () => Response.json({ ...RESOURCES, node_kms_relations });
  expect(await nodesAt('2026-05-22', newer)).toEqual([['kms-new']]);
  expect(asked).toEqual([NEW]);
});

test.each<[string, () => Response]>([
  ['404', refused(404)],
  ['405', refused(405)],
  ['another shape', () => Response.json({ nodes: [] })],
])('a server that answers it with %s is asked as before', async (_, newer) => {
  expect(await nodesAt('2026-05-22', newer)).toEqual([['kms-old']]);
  expect(asked).toEqual([NEW, OLD]);
});

test.each<[string, object, string[]]>([
  ['what goes with what', { ...RESOURCES, node_kms_relations: undefined }, ['kms-old']],
  ['its KMSs', { ...RESOURCES, kms_nodes: null }, ['kms_1']],
])('only what it lacks is asked as before: %s', async (_, answer, kms) => {
  expect(await nodesAt('2026-05-22', () => Response.json(answer))).toEqual([kms]);
  expect(asked).toEqual([NEW, OLD]);
});

test.each([401, 429, 500])('a refusal with %i is not asked around', async (status) => {
  await expect(nodesAt('2026-05-22', refused(status))).rejects.toThrow(`${status}`);
  expect(asked).toEqual([NEW]);
});
