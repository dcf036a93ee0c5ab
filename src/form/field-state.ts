import { apiDefault, type FieldPath } from '@/domain/request';

/** What happens to a field: its key is absent, written out as a default, null, or set. */
export type FieldStateWord = 'left out' | 'default' | 'null' | 'set';

/** How a value of a catalogued field will be sent. */
export function fieldState(path: FieldPath, value: unknown, pinned: boolean): FieldStateWord {
  if (value === null) return 'null';
  if (value !== undefined) return 'set';
  return isPinned(path, pinned) ? 'default' : 'left out';
}

function isPinned(path: FieldPath, pinned: boolean): boolean {
  if (!pinned || !path.startsWith('compose_file.')) return false;
  return path === 'compose_file.allowed_envs' || apiDefault(path) !== undefined;
}
