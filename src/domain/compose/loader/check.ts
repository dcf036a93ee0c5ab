import type { ComposeFile } from '@/domain/compose/compose-file';
import type { Problem } from '@/domain/compose/compose-finding';

/** One thing the Compose project's loader refuses; its problems are errors of source `compose`. */
export interface LoaderCheck {
  rule: string;
  why: string;
  check(file: ComposeFile): Problem[];
}
