import { applyActs } from './name-lists';

/** Puts a variable into the list of allowed names, as the fix of a finding. */
export function allowName(form: Parameters<typeof applyActs>[0], name: string): void {
  applyActs(form, [{ kind: 'allow', name }]);
}
