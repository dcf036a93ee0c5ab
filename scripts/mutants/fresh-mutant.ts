import fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    globalNamespace: string;
    mutantActivation: string;
  }
}

/** What the mutants of one run know of themselves; nothing of it may reach the next run in the same thread. */
const name = inject('globalNamespace');
const mutants = Reflect.get(globalThis, name) as Record<string, unknown> | undefined;
if (mutants) {
  delete mutants['mutantCoverage'];
  delete mutants['hitCount'];
  if (inject('mutantActivation') !== 'static') delete mutants['activeMutant'];
}

// A mutant that lives is shown every random input there is: beyond this, an hour becomes a day.
fc.configureGlobal({ interruptAfterTimeLimit: 250 });
