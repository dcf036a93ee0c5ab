/** What can go wrong on the way to the API; each carries what is needed to explain it. */
class ApiFailure extends Error {
  override name = 'ApiFailure';
}

/** fetch found no readable answer: network, gateway without CORS, reset. Not proof of being offline. */
export class NoAnswer extends ApiFailure {
  override name = 'NoAnswer';
}

/** The deadline passed, while waiting for the answer or in the middle of it. */
export class DeadlinePassed extends ApiFailure {
  override name = 'DeadlinePassed';
}

/** The person cancelled. */
export class Cancelled extends ApiFailure {
  override name = 'Cancelled';
}

/** An answer that is not the API's: HTML, an empty body, broken JSON, too many bytes, a wrong shape. */
export class NotTheApi extends ApiFailure {
  override name = 'NotTheApi';
  readonly status: number;
  readonly raw: string;
  constructor(reason: string, status: number, raw: string) {
    super(reason);
    this.status = status;
    this.raw = raw;
  }
}

/** The API refused, in JSON. */
export class Refused extends ApiFailure {
  override name = 'Refused';
  readonly status: number;
  readonly body: unknown;
  readonly raw: string;
  /** Seconds to wait, where the answer says so. */
  readonly retryAfter: number | undefined;
  constructor(status: number, body: unknown, raw: string, retryAfter: number | undefined) {
    super(`The API answered ${status}.`);
    this.status = status;
    this.body = body;
    this.raw = raw;
    this.retryAfter = retryAfter;
  }
}
