import type { ProvisionRequest } from './request';
import { gatewayState } from '@/domain/compose/gateway';
import { forwardedPorts } from '@/domain/compose/port-policy';
import { inSeries } from '@/domain/schema/in-series';

/** One thing to know of how the app looks from outside. */
export interface ExposureFact {
  /** Whether it opens something to others; undefined where that is not known. */
  open: boolean | undefined;
  /** The field that decides it. */
  path: string;
  sentence: string;
}

/**
 * What the request makes public or reachable and what it does not, in plain sentences: facts to know,
 * not problems. Mirrors the API's defaults (all public flags are on when left out).
 */
export function exposureFacts(request: ProvisionRequest): ExposureFact[] {
  const [gateway, ...others] = documentFacts(request.compose_file);
  const isDoubtful = request.skip_gateway === true && gateway?.open === true;
  return [
    ...(isDoubtful ? [SKIPPED] : gateway ? [gateway] : []),
    ...others,
    either(
      'listed',
      request.listed ?? true,
      'The app is listed in the public directory.',
      'The app is not listed in the public directory.',
    ),
    machine(request),
  ];
}

const SKIPPED: ExposureFact = {
  open: undefined,
  path: 'skip_gateway',
  sentence:
    'No gateway is looked for: whether ports that the app publishes are reachable is not known.',
};

/** Those of the facts that stand in the measured document; the first is about the gateway. */
export function documentFacts(compose: ProvisionRequest['compose_file']): ExposureFact[] {
  return [
    gatewayFact(compose),
    either(
      'compose_file.public_logs',
      compose.public_logs ?? true,
      'Anyone can read the containers’ logs.',
      'The containers’ logs are not public.',
    ),
    either(
      'compose_file.public_sysinfo',
      compose.public_sysinfo ?? true,
      'Anyone can read the machine’s load, memory and disk figures.',
      'The machine’s load, memory and disk figures are not public.',
    ),
    either(
      'compose_file.public_tcbinfo',
      compose.public_tcbinfo ?? true,
      'Anyone can read the whole app-compose document, compose text included, and so check its hash.',
      'The app-compose document is not public: others cannot check the hash from outside. The host can still read it.',
    ),
  ];
}

function gatewayFact(compose: ProvisionRequest['compose_file']): ExposureFact {
  const forwarded = forwardedPorts(compose);
  if (!gatewayState(compose).on || forwarded === undefined) {
    return either(
      'compose_file.gateway_enabled',
      gatewayState(compose).on,
      'Ports that the app publishes are reachable from the internet through the gateway.',
      'The gateway is off: nothing the app publishes is reachable through it.',
    );
  }
  return either(
    'compose_file.port_policy',
    forwarded.length > 0,
    `Of the ports that the app publishes, the gateway forwards only those of the port policy: ${inSeries(forwarded.map(String))}.`,
    'The port policy lists no port, so the gateway forwards none.',
  );
}

function either(path: string, open: boolean, yes: string, no: string): ExposureFact {
  return { open, path, sentence: open ? yes : no };
}

function machine({ prefer_dev, image }: ProvisionRequest): ExposureFact {
  const named = typeof image === 'string' && image !== '' ? /-dev-/.test(image) : undefined;
  const dev = named ?? prefer_dev ?? undefined;
  const path = named === undefined ? 'prefer_dev' : 'image';
  if (dev === undefined) {
    return {
      open: undefined,
      path,
      sentence:
        'The image’s name decides between a development and a production image; without one the API takes a development image.',
    };
  }
  return either(
    path,
    dev,
    'A development OS image allows SSH into the machine. It is not for production.',
    'A production OS image is asked for: it has no SSH.',
  );
}
