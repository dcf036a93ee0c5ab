import type { ParsedCompose } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';

/** One thing the Compose project's loader refuses; its problems are errors of source `compose`. */
export interface LoaderCheck {
  rule: string;
  why: string;
  check(file: ParsedCompose): Complaint[];
}
