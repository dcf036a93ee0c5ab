import type { Finding } from '@/domain/request/finding';
import type { Provisioned } from '@/api/provision';
import type { ProvisionRequest } from '@/domain/request/request';
import type { Explanation } from './explain-answer';

/** A provisioned document with everything needed to explain its hash. */
export interface Done extends Provisioned, Explanation {
  /** This browser's own name for it: of its page, and of its record. */
  id: string;
  request: ProvisionRequest;
  /** The text that was sent. */
  text: string;
  /** Errors of the compose text that it was sent with all the same. */
  ignored: Finding[];
  /** What is shown again has none where what was sent is not remembered whole; there is no evidence then. */
  sent?: Date;
  /** When the answer had come. */
  at: Date;
  /** Shown again from what was remembered: `raw` then has the documented fields only. */
  reopened?: boolean;
}
