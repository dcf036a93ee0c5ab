import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ownComposeHash } from './own-document';

const HASH = 'ab'.repeat(32);

it('nothing is known outside of a machine', async () => {
  expect(await ownComposeHash('/nowhere/dstack.sock')).toBeUndefined();
});

it.each<[what: string, answer: string, known: string | undefined]>([
  ['newer agents', JSON.stringify({ app_id: '1', compose_hash: HASH }), HASH],
  ['older agents', JSON.stringify({ tcb_info: JSON.stringify({ compose_hash: HASH }) }), HASH],
  ['no hash', JSON.stringify({ compose_hash: 'f00' }), undefined],
  ['something else', '<html>', undefined],
])('%s', async (_, answer, known) => {
  const folder = mkdtempSync(join(tmpdir(), 'console-agent-'));
  const socket = join(folder, 'dstack.sock');
  const asked: string[] = [];
  const agent = createServer((message, response) => {
    asked.push(`${message.method} ${message.url}`);
    response.end(answer);
  });
  await once(agent.listen(socket), 'listening');
  expect(await ownComposeHash(socket)).toBe(known);
  expect(asked).toEqual(['POST /Info']);
  agent.close();
  rmSync(folder, { recursive: true });
});
