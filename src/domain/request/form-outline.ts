import { isMembers } from '@/domain/schema/members';
import type { ProvisionForm, ScriptChoice, SizeChoice } from './form';

const SCRIPTS: readonly ScriptChoice[] = ['standard', 'own', 'none'];
const SIZES: readonly SizeChoice[] = ['type', 'custom'];

/**
 * Whether a stored value can be shown as a form. Its values may be odd, as those of a draft may be: only what
 * the page relies on to draw it is looked at.
 */
export function hasFormOutline(form: unknown): form is ProvisionForm {
  if (!isMembers(form) || !isMembers(form.compose_file) || !isMembers(form.sending)) return false;
  const { pinned, script, size } = form.sending;
  const gpus = isMembers(form.gpus) ? form.gpus.gpus : undefined;
  return (
    typeof pinned === 'boolean' &&
    SCRIPTS.some((choice) => choice === script) &&
    (size === undefined || SIZES.some((choice) => choice === size)) &&
    hasPlainRows(form.ports) &&
    hasPlainRows(gpus)
  );
}

/** Rows are drawn part by part, so each must have parts that can be drawn. */
function hasPlainRows(list: unknown): boolean {
  const isPlain = (part: unknown) => typeof part !== 'object' || part === null;
  return (
    !Array.isArray(list) || list.every((row) => isMembers(row) && Object.values(row).every(isPlain))
  );
}
