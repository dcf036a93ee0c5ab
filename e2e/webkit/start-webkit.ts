import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '#e2e/pages/served-elsewhere';
import { command } from './command';

/** A WebKit with one window, to be told what to do at an address; `end` leaves nothing of it running. */
export interface StartedWebKit {
  session: string;
  end: () => Promise<void>;
}

/** Longer than it takes on a busy machine; without a screen the driver would never answer. */
const START_MS = 45_000;

/**
 * Starts a screen, the driver of WebKitGTK on it and one window. Throws where that does not come about, which says
 * nothing about the console.
 */
export async function startWebKit(): Promise<StartedWebKit> {
  const children: ChildProcess[] = [];
  const stop = () => {
    // A window whose driver is gone ends with the screen.
    for (const child of children.toReversed()) child.kill();
  };
  try {
    const display = await startScreen(children);
    const port = await freePort();
    const driver = start(children, 'WebKitWebDriver', [`--port=${port}`], {
      DISPLAY: `:${display}`,
      // There is no bus for assistive programs here, and no graphics card.
      NO_AT_BRIDGE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    });
    const answer = await Promise.race([open(`http://127.0.0.1:${port}`), failed(driver)]);
    return {
      session: answer,
      async end() {
        await command(answer, 'DELETE', '').catch(() => undefined);
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

async function startScreen(children: ChildProcess[]): Promise<string> {
  const flags = ['-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'];
  const screen = start(children, 'Xvfb', flags);
  // The fourth is a pipe, as `start` has it.
  const told = once(screen.stdio[3] as Readable, 'data', { signal: AbortSignal.timeout(START_MS) });
  const [number] = await Promise.race([told, failed(screen)]);
  return String(number).trim();
}

function start(
  children: ChildProcess[],
  program: string,
  args: string[],
  env: Record<string, string> = {},
): ChildProcess {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  children.push(child);
  return child;
}

/** Never comes about unless the program cannot be started, or ends. */
async function failed(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`${child.spawnfile} ended with ${code}`);
}

/** The address of a session whose window has shown a page. */
async function open(driver: string): Promise<string> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    try {
      const { sessionId } = (await command(driver, 'POST', '/session', { capabilities: {} })) as {
        sessionId: string;
      };
      const session = `${driver}/session/${sessionId}`;
      await command(session, 'POST', '/url', { url: 'data:text/html,<title>started</title>' });
      return session;
    } catch (error) {
      // It listens a moment after it was started.
      if (Date.now() > deadline) throw error;
      await wait(200);
    }
  }
}
