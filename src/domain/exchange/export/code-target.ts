import type { ApiCall } from '@/domain/create/take-away/api-call';
import type { ProvisionRequest } from '@/domain/request/request';
import type { Members } from '@/domain/schema/members';

/** One file of code, as it is shown, copied and downloaded. */
export interface CodeFile {
  name: string;
  text: string;
}

/** The call to be written as code: `body` is the exact text of `request`. */
export interface ProvisionCall extends ApiCall {
  request: ProvisionRequest;
}

/** A tool that a request can be taken to. */
export interface CodeTarget {
  id: string;
  label: string;
  /** What running the code does, in one sentence. */
  does: string;
  /** Its files; the first is the one that is run. */
  write: (call: ProvisionCall) => CodeFile[];
  /** The body the tool sends for this request, keys in any order; undefined for a tool that sends none. */
  sends: ((request: ProvisionRequest) => Members) | undefined;
  /** Why the tool cannot say a key, or says it in another way: a clause, by wire path. */
  why?: Readonly<Record<string, string>>;
  /** Why it cannot say any other key. */
  otherwise?: string;
  /** What else a person should know before running it, in sentences. */
  notes?: readonly string[];
}

/** What a tool sends that carries the text as it stands. */
export const asItStands = (request: ProvisionRequest): Members => request;
