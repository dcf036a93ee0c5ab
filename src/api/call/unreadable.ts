import { Cancelled, DeadlinePassed, NoAnswer, NoTarget, NotTheApi } from './failures';
import type { Problem } from './problem';

interface Unreadable {
  title: string;
  advice: string;
  details: string[];
  raw?: string | undefined;
}

/** How a sentence about a provision that may have arrived goes on. */
export const SAFE = 'Provisioning creates no machine, so it is safe to';

/** Explains any failure that is no refusal; an unknown one is explained as such. */
export function withoutAnswer(failure: unknown): Problem {
  const words = unreadable(failure);
  return {
    fields: [],
    links: [],
    ...(words ?? UNKNOWN),
    kind: failure instanceof Cancelled ? 'cancelled' : 'no-answer',
  };
}

const UNKNOWN: Unreadable = {
  details: [],
  title: 'Something went wrong in the console',
  advice: 'Your input is kept. Try again, and reload the page if it happens again.',
};

/** Explains what is no answer of the API's; undefined for anything else. */
function unreadable(failure: unknown): Unreadable | undefined {
  if (failure instanceof DeadlinePassed) {
    return {
      title: 'No complete answer within 60 seconds',
      advice: `The server may have received the request. ${SAFE} try again.`,
      details: [],
    };
  }
  if (failure instanceof Cancelled) {
    return {
      title: 'Cancelled',
      advice: `The server may have received the request. ${SAFE} send it again.`,
      details: [],
    };
  }
  if (failure instanceof NotTheApi) return notTheApi(failure);
  if (failure instanceof NoTarget) {
    return {
      title: 'Nothing was sent: no API is known here',
      advice: `${failure.message} Your input is kept.`,
      details: [],
    };
  }
  if (failure instanceof NoAnswer) return { ...NO_ANSWERS[failure.reach], details: [] };
  return undefined;
}

/** As far as a browser can tell: it says nothing of DNS, certificates or cross-origin rules. */
const NO_ANSWERS = {
  offline: {
    title: 'This device is offline',
    advice:
      'The browser reports no network. The form is kept; send it again when you are back online.',
  },
  'no-server': {
    title: 'The console’s own server does not answer',
    advice:
      'It may have been stopped, or the connection to it is cut. The form is kept; start it again, then send it again.',
  },
  broken: {
    title: 'No readable answer',
    advice:
      'The console’s server is there, but the network, a gateway or the API dropped the connection, or a browser rule (cross-origin, an extension) stopped it. Nothing is sent again by itself: try again when you are ready.',
  },
  outdated: {
    title: 'A part of this page could not be loaded',
    advice: 'Nothing was sent. There may be a new version: reload the page, the form is kept.',
  },
} satisfies Record<NoAnswer['reach'], { title: string; advice: string }>;

function notTheApi({ status, message, raw }: NotTheApi): Unreadable {
  const body = raw.trim();
  return {
    title: `The answer could not be read as the API’s (status ${status})`,
    advice: adviceFor(body, status),
    details: [message],
    raw: raw === '' ? undefined : raw,
  };
}

function adviceFor(body: string, status: number): string {
  if (/^<(!doctype|html|head|body|\?xml)/i.test(body)) {
    return 'A web page came instead: a gateway, a login page or a proxy answered. Look at it below, then try again.';
  }
  if (body === '') {
    return 'The connection was closed before anything came, or a gateway swallowed it. Try again in a moment.';
  }
  if (/^[{[]/.test(body) && !/[}\]]$/.test(body)) {
    return 'The answer was cut off on the way. Try again in a moment.';
  }
  return status >= 500
    ? 'A gateway or the server failed before the API could answer. Try again in a moment.'
    : 'Another service, or another version of the API, may have answered. Check the target at the top of the page.';
}
