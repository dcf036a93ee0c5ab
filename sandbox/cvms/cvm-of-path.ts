import type { Context } from 'hono';
import type { Cvm } from './cvm';
import { refuse, refuseField } from '#sandbox/http/refusal';
import type { SandboxState } from '#sandbox/state';

/** The CVM a path names, in any of its spellings; ERR-03-001 (404) when there is none. */
export function cvmOfPath(c: Context, state: SandboxState): Cvm {
  const identifier = c.req.param('cvm') ?? '';
  const cvm = state.fleet.find(identifier);
  if (!cvm) throw refuseField('ERR-03-001', 'cvm_id', identifier, `There is no '${identifier}'`);
  if (state.fleet.isAmbiguous(identifier)) throw refuse('ERR-03-010');
  return cvm;
}
