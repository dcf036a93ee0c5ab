import { parseArgs } from 'node:util';
import { Hono } from 'hono';
import { createApi } from './api';
import { createBackend } from './app';
import { closeOnSignal, listen } from './listen';
import { Refusal } from './refusal';
import { readPortNumber, readSandbox } from './settings';

const usage = 'npm run sandbox -- --port 4174';

/** The sandbox alone, for other clients: same API, same guard, no page. */
export async function runSandbox(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const port = readPortNumber(portArgument(args), '--port');
  const target = readSandbox(env);
  const app = new Hono().route('/', createBackend(target, await createApi(target)));
  app.notFound((c) => c.json({ detail: 'Not Found' }, 404));
  const server = await listen(app, port, { advice: usage });
  closeOnSignal(server.close);
  const base = `http://127.0.0.1:${server.port}/api/v1`;
  console.log(
    `Sandbox at ${base} with key ${target.apiKey}; its state is in memory and starts clean.`,
  );
}

function portArgument(args: string[]): string {
  try {
    return parseArgs({ args, options: { port: { type: 'string', default: '4174' } } }).values.port;
  } catch (error) {
    throw new Refusal(
      `${error instanceof Error ? error.message : String(error)}\nUse it like this: ${usage}`,
    );
  }
}
