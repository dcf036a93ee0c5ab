import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { z } from '@/domain/schema/zod';

/** Where dstack's guest agent answers an app that mounts it. */
const AGENT = '/var/run/dstack.sock';
const PATIENCE_MS = 5000;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const newer = z.looseObject({ compose_hash: hash });
const older = z.looseObject({ tcb_info: z.string() });

/**
 * The compose_hash of the document that this very console was started with, 64 hex digits, as the agent of its
 * machine says; undefined outside of one, or where the agent does not tell.
 */
export async function ownComposeHash(agent = AGENT): Promise<string | undefined> {
  if (!existsSync(agent)) return undefined;
  try {
    const told: unknown = JSON.parse(await ask(agent));
    const direct = newer.safeParse(told);
    if (direct.success) return direct.data.compose_hash;
    return newer.parse(JSON.parse(older.parse(told).tcb_info)).compose_hash;
  } catch {
    return undefined;
  }
}

/** What the agent says of the machine and its app. */
function ask(socketPath: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const options = { socketPath, path: '/Info', method: 'POST', signal };
    const asking = request(options, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (piece: string) => (text += piece));
      answer.on('end', () => resolve(text));
      answer.on('error', reject);
    });
    asking.on('error', reject);
    asking.setHeader('content-type', 'application/json');
    asking.end('{}');
  });
}
