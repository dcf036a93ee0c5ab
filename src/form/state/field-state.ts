import { initialForm } from '@/domain/request/form';
import { apiDefault, type FieldPath } from '@/domain/request/request';
import { isSame, valueAt } from '@/domain/request/serialize';

/** What happens to a field: its key is absent, written out as a default, null, the console's
 * own first choice, or set by the person, be it to what the default is now. */
export type FieldStateWord =
  'left out' | 'default' | 'null' | 'console’s choice' | 'set' | 'set to the default';

/** How a value of a catalogued field will be sent. */
export function fieldState(path: FieldPath, value: unknown, pinned: boolean): FieldStateWord {
  if (value === null) return 'null';
  if (value !== undefined) {
    if (isSame(value, valueAt(initialForm(), path))) return 'console’s choice';
    return isSame(value, apiDefault(path)) ? 'set to the default' : 'set';
  }
  return isPinned(path, pinned) ? 'default' : 'left out';
}

function isPinned(path: FieldPath, pinned: boolean): boolean {
  if (!pinned || !path.startsWith('compose_file.')) return false;
  return path === 'compose_file.allowed_envs' || apiDefault(path) !== undefined;
}
