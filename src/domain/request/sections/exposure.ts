import { field, measured, newerMeasured, section } from '@/domain/request/field';
import { z } from '@/domain/schema/zod';

export const policyPort = z.looseObject({
  port: field(z.int('Enter a port number.'), {
    label: 'Port',
    help: 'A port of the machine.',
    control: 'integer',
    omitted: 'Required.',
  }),
  pp: field(z.boolean(), {
    label: 'PROXY protocol',
    help: 'The gateway sends a PROXY protocol header, which names the visitor’s address, in front of each connection.',
    control: 'switch',
    omitted: 'Required.',
  }),
});

export const portPolicy = z.looseObject({
  ports: field(z.array(policyPort), {
    label: 'Ports',
    help: 'The ports the policy speaks of.',
    control: 'composite',
    omitted: 'Required.',
  }),
  restrict_mode: field(z.boolean(), {
    label: 'Only these ports',
    help: 'The gateway refuses every port that is not listed.',
    control: 'switch',
    omitted: 'Required.',
  }),
});

/** One port of `port_policy.ports`, as it is sent. */
export type PolicyPort = z.input<typeof policyPort>;

export const exposureSection = section(
  'exposure',
  'Exposure',
  'Who can reach the app, and what anyone may read about it.',
  {
    listed: field(z.boolean().default(true), {
      label: 'List publicly',
      help: 'Shows the app in the public directory.',
      control: 'switch',
      omitted: 'Sources disagree on the API’s default, so the console always sends a value.',
    }),
    'compose_file.gateway_enabled': measured(z.boolean().default(true), {
      label: 'Gateway',
      help: 'Makes published ports reachable at https://<app id>-<port>.<gateway>. Three keys must agree; the switch sets them together.',
      control: 'composite',
      omitted: 'The gateway is on.',
      link: 'https://docs.phala.com/phala-cloud/networking/specifications',
    }),
    'compose_file.public_logs': measured(z.boolean().default(true), {
      label: 'Public logs',
      help: 'Anyone may read your containers’ logs from the machine’s agent on port 8090.',
      control: 'switch',
      omitted: 'The API makes logs public.',
    }),
    'compose_file.public_sysinfo': measured(z.boolean().default(true), {
      label: 'Public system info',
      help: 'Anyone may read the machine’s load, memory and disk figures.',
      control: 'switch',
      omitted: 'The API makes system info public.',
    }),
    'compose_file.public_tcbinfo': measured(z.boolean().default(true), {
      label: 'Public measurements',
      help: 'Shows the whole app-compose document, compose text included, so that others can check the hash. Off, the host can still read it.',
      control: 'switch',
      omitted: 'The API makes them public.',
    }),
    'compose_file.tproxy_enabled': measured(z.boolean().default(true), {
      label: 'tproxy_enabled',
      help: 'The gateway’s old name. The machine turns the gateway on when any of the three keys asks for it.',
      control: 'switch',
      omitted: 'The gateway is on.',
      rare: true,
    }),
    'compose_file.features': measured(z.array(z.string()).default(['kms', 'tproxy-net']), {
      label: 'Features',
      help: 'Deprecated. Only tproxy-net is still read: it turns the gateway on.',
      control: 'names',
      omitted: 'The API uses kms and tproxy-net.',
      example: 'kms',
      rare: true,
    }),
    'compose_file.port_policy': newerMeasured(portPolicy.nullish(), {
      label: 'Port policy',
      help: 'Which ports the gateway forwards, and which of them get a PROXY protocol header.',
      control: 'composite',
      omitted: 'The gateway forwards every port.',
      example: '8080',
    }),
  },
);
