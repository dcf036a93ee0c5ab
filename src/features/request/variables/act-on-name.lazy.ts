import type { VariableAct } from '@/domain/compose/variables/variable-acts';
import { giveValue } from './give-value';
import { applyActs } from './name-lists';

/** Does what mends a variable: leads to its value's field, or changes the lists of names. */
export function actOnName(
  form: Parameters<typeof applyActs>[0],
  act: Pick<VariableAct, 'kind' | 'name'>,
): void {
  if (act.kind === 'give') giveValue(act.name);
  else applyActs(form, [act]);
}
