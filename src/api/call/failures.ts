/** What can go wrong on the way to the API; each carries what is needed to explain it. */
class ApiFailure extends Error {
  override name = 'ApiFailure';
}

/** Where the way ended, as far as the page can tell; `outdated`: at a part of the page itself. */
export type Reach = 'offline' | 'no-server' | 'broken' | 'outdated';

/** fetch found no readable answer: network, gateway without CORS, reset. */
export class NoAnswer extends ApiFailure {
  override name = 'NoAnswer';
  readonly reach: Reach;
  constructor(reach: Reach = 'broken') {
    super('No readable answer.');
    this.reach = reach;
  }
}

/** The deadline passed, while waiting for the answer or in the middle of it. */
export class DeadlinePassed extends ApiFailure {
  override name = 'DeadlinePassed';
}

/** The person cancelled. */
export class Cancelled extends ApiFailure {
  override name = 'Cancelled';
}

/** An answer that is not the API's: another type, an empty body, broken JSON, too many bytes, a wrong shape. */
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

/** The server of this page answered itself, in the API's place: a refusal, or no way to the API. */
export class OwnServerAnswered extends ApiFailure {
  override name = 'OwnServerAnswered';
  readonly status: number;
  readonly raw: string;
  constructor(said: string, status: number, raw: string) {
    super(said);
    this.status = status;
    this.raw = raw;
  }
}

/** The page knows no API: nothing was sent. */
export class NoTarget extends ApiFailure {
  override name = 'NoTarget';
}

/** The API refused, in JSON. */
export class Refused extends ApiFailure {
  override name = 'Refused';
  readonly status: number;
  readonly body: unknown;
  readonly raw: string;
  /** Seconds to wait, where the answer says so. */
  readonly retryAfter: number | undefined;
  /** From the answer's header, where it has one. */
  readonly requestId: string | undefined;
  /** Whether the call went out without a key. */
  readonly withoutKey: boolean;
  constructor(
    status: number,
    body: unknown,
    raw: string,
    more: {
      retryAfter: number | undefined;
      requestId?: string | undefined;
      withoutKey?: boolean;
    },
  ) {
    super(`The API answered ${status}.`);
    this.status = status;
    this.body = body;
    this.raw = raw;
    this.retryAfter = more.retryAfter;
    this.requestId = more.requestId;
    this.withoutKey = more.withoutKey ?? false;
  }
}
