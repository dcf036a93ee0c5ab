/** A failed call in a person's words. Shown as text only: it may quote a hostile server. */
export interface Problem {
  title: string;
  /** What to do about it. */
  advice: string;
  /** The API's own error code, e.g. ERR-02-001. */
  code?: string | undefined;
  /** What the API says, beyond the title. */
  details: string[];
  /** What the API itself proposes to do. */
  suggestions?: string[];
  /** Complaints about single fields, at their wire paths. */
  fields: { path: string; message: string }[];
  links: { url: string; label: string }[];
  /** What the operator of the API finds this request by. */
  requestId?: string | undefined;
  /** The body as it came. */
  raw?: string | undefined;
  kind: 'refused' | 'key' | 'no-answer' | 'cancelled';
}
