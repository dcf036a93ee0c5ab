import type { ProvisionRequest } from './request';
import { gatewayState } from '@/domain/compose/gateway';

/** One thing to know of how the app looks from outside. */
export interface ExposureFact {
  /** Whether it opens something to others; undefined where that is not known. */
  open: boolean | undefined;
  sentence: string;
}

/**
 * What the request makes public or reachable and what it does not, in plain sentences: facts to know,
 * not problems. Mirrors the API's defaults (all public flags are on when left out).
 */
export function exposureFacts(request: ProvisionRequest): ExposureFact[] {
  return [
    ...documentFacts(request.compose_file),
    either(
      request.listed ?? true,
      'The app is listed in the public directory.',
      'The app is not listed in the public directory.',
    ),
    machine(request),
  ];
}

/** Those of the facts that stand in the measured document. */
export function documentFacts(compose: ProvisionRequest['compose_file']): ExposureFact[] {
  return [
    either(
      gatewayState(compose).on,
      'Ports that the app publishes are reachable from the internet through the gateway.',
      'The gateway is off: nothing the app publishes is reachable through it.',
    ),
    either(
      compose.public_logs ?? true,
      'Anyone can read the containers’ logs.',
      'The containers’ logs are not public.',
    ),
    either(
      compose.public_sysinfo ?? true,
      'Anyone can read the machine’s load, memory and disk figures.',
      'The machine’s load, memory and disk figures are not public.',
    ),
    either(
      compose.public_tcbinfo ?? true,
      'Anyone can read the whole app-compose document, compose text included, and so check its hash.',
      'The app-compose document is not public: others cannot check the hash from outside. The host can still read it.',
    ),
  ];
}

function either(open: boolean, yes: string, no: string): ExposureFact {
  return { open, sentence: open ? yes : no };
}

function machine({ prefer_dev, image }: ProvisionRequest): ExposureFact {
  const named = typeof image === 'string' && image !== '' ? /-dev-/.test(image) : undefined;
  const dev = named ?? prefer_dev ?? undefined;
  if (dev === undefined) {
    return {
      open: undefined,
      sentence:
        'The image’s name decides between a development and a production image; without one the API takes a development image.',
    };
  }
  return either(
    dev,
    'A development OS image allows SSH into the machine. It is not for production.',
    'A production OS image is asked for: it has no SSH.',
  );
}
