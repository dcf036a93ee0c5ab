import { fileURLToPath } from 'node:url';

/** The checkout, wherever it lies and from wherever it was called. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Something the person can mend: its message is shown without a stack. The server's TypeScript has a
 * class of the same `name`, because these files run before TypeScript can be imported.
 */
export class ToolRefusal extends Error {
  name = 'Refusal';
}

/** Runs an entry file's work; a refusal of either kind ends it with its message alone. */
export async function main(task) {
  // Whoever reads may have enough, as in `… | head`: that is no fault to tell of.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    await task();
  } catch (error) {
    console.error(error?.name === 'Refusal' ? `\n${error.message}\n` : error);
    process.exit(error?.exitCode ?? 1);
  }
}

/** Lets this process import TypeScript, which Node 20 cannot; call it once node_modules is there. */
export async function allowTypeScript() {
  const tsx = await import('tsx/esm/api').catch(() => undefined);
  if (!tsx)
    throw new ToolRefusal('The packages are not installed yet: run npm ci --omit=dev first.');
  tsx.register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });
}
