import type { FieldPath } from '@/domain/request/request';

/** What every control takes; it finds the rest by the path. */
export interface ControlProps {
  path: FieldPath;
}
