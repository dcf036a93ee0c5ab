import { echoed, echoedText } from './echo';
import { ERRORS, type ErrorCode, type ErrorRow } from '#sandbox/failures/error-table';

/** An answer that is not a success; thrown by a check, turned into a response in app.ts. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly body: unknown;
  /** In the header of every refusal; a structured one has it in its body too. */
  readonly requestId: string;

  constructor(status: number, body: unknown, requestId = newRequestId()) {
    super(`refused with ${status}`);
    this.name = 'ApiRefusal';
    this.status = status;
    this.body = body;
    this.requestId = requestId;
  }
}

function newRequestId(): string {
  return `req_${crypto.randomUUID().replaceAll('-', '')}`;
}

export interface ErrorDetail {
  field: string;
  value: unknown;
  message: string;
}

export interface StructuredError {
  error_code: ErrorCode;
  message: string;
  details: ErrorDetail[];
  suggestions: string[];
  links: { url: string; label: string }[];
  request_id: string;
}

/** What a check knows better than the table. */
export interface Particulars {
  message?: string;
  details?: ErrorDetail[];
  suggestions?: string[];
}

/** The body of a structured error (domain: the SDK's ResourceError, Phala docs error-codes). */
export function structuredError(code: ErrorCode, known: Particulars = {}): StructuredError {
  const row: ErrorRow = ERRORS[code];
  const blamed = row.field ?? '';
  return {
    error_code: code,
    message: known.message ?? row.message,
    details: (
      known.details ?? (row.about ? [{ field: blamed, value: null, message: row.about }] : [])
    ).map(({ field, value, message }) => ({
      field,
      value: echoed(value),
      message: echoedText(message),
    })),
    suggestions: known.suggestions ?? row.suggestions ?? [],
    links: [
      {
        url: 'https://docs.phala.com/phala-cloud/references/error-codes',
        label: `What ${code} means`,
      },
    ],
    request_id: newRequestId(),
  };
}

/** A structured refusal, nested under `detail` as the cloud sends it. */
export function refuse(code: ErrorCode, known: Particulars = {}): ApiRefusal {
  const detail = structuredError(code, known);
  return new ApiRefusal(ERRORS[code].status, { detail }, detail.request_id);
}

/** The same with one field to blame. */
export function refuseField(
  code: ErrorCode,
  field: string,
  value: unknown,
  message: string,
): ApiRefusal {
  return refuse(code, { details: [{ field, value, message }] });
}

/** FastAPI's plain form, `{"detail": "…"}`. */
export function refuseText(status: number, detail: string): ApiRefusal {
  return new ApiRefusal(status, { detail: echoedText(detail) });
}
