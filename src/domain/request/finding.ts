/** One thing to say about a request, at its place. */
export interface Finding {
  severity: 'error' | 'warning';
  /** Wire path, e.g. `ports.0.host_port`. */
  path: string;
  /** The part of the text at `path` that it is about, in UTF-16 offsets. */
  at?: { from: number; to: number };
  /** What is wrong and what to do, in one or two sentences. */
  message: string;
  /** Nothing is there yet: a task rather than a mistake, until the person tries to send. */
  missing?: true;
  /** No further key mends it: it is said while its field is typed in, too. */
  atOnce?: true;
  /** Said by the server about the value it was sent; does not stop another attempt. */
  server?: true;
  /** Nothing was found, because nobody looked: the text was not checked. */
  unchecked?: true;
  /** Stands for so many, which are too many to be listed. */
  times?: number;
}

export const error = (path: string, message: string): Finding => ({
  severity: 'error',
  path,
  message,
});

export const missing = (path: string, message: string): Finding => ({
  severity: 'error',
  path,
  message,
  missing: true,
});

export const warning = (path: string, message: string): Finding => ({
  severity: 'warning',
  path,
  message,
});
