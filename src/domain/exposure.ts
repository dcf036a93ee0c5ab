import { gatewayState } from './rules/exposure';
import type { ProvisionRequest } from './request';

/**
 * What the request makes public or reachable, in plain sentences: facts to know, not problems.
 * Mirrors the API's defaults (all public flags are on when left out).
 */
export function exposureSentences(request: ProvisionRequest): string[] {
  const { compose_file: compose, listed, prefer_dev } = request;
  const all: [boolean, string][] = [
    [
      gatewayState(compose).on,
      'Ports that the app publishes are reachable from the internet through the gateway.',
    ],
    [
      !gatewayState(compose).on,
      'The gateway is off: nothing the app publishes is reachable through it.',
    ],
    [compose.public_logs ?? true, 'Anyone can read the containers’ logs.'],
    [
      compose.public_sysinfo ?? true,
      'Anyone can read the machine’s load, memory and disk figures.',
    ],
    [
      compose.public_tcbinfo ?? true,
      'Anyone can read the whole app-compose document, so anyone can check its hash.',
    ],
    [
      !(compose.public_tcbinfo ?? true),
      'The app-compose document is not public: others cannot check the hash from outside.',
    ],
    [listed ?? true, 'The app is listed in the public directory.'],
    [
      prefer_dev === true,
      'A development OS image allows SSH into the machine. It is not for production.',
    ],
    [
      prefer_dev === undefined || prefer_dev === null,
      'The image’s name decides between a development and a production image; without one the API takes a development image.',
    ],
  ];
  return all.filter(([applies]) => applies).map(([, sentence]) => sentence);
}
