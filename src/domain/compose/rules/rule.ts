import type { ParsedCompose } from '@/domain/compose/parsed-compose';
import type { FindingSeverity, FindingSource, Complaint } from '@/domain/compose/compose-finding';

/** One thing to know about running a compose file in a confidential VM. */
export interface ComposeRule {
  /** As it is written to silence the rule: `# console-ignore: id`. */
  id: string;
  source: FindingSource;
  severity: FindingSeverity;
  /** The reason, in one sentence. */
  why: string;
  link: string;
  check(file: ParsedCompose): Complaint[];
  /** What is said once of several places, from the texts there; without it each is said by itself. */
  many?: (texts: string[]) => string;
}
