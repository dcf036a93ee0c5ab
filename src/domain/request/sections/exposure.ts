import { field, measured, section } from '@/domain/request/field';
import { z } from '@/domain/schema/zod';

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
      help: 'Anyone may read your containers’ logs from the guest agent on port 8090.',
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
      label: 'Public TCB info',
      help: 'Shows the whole app-compose document, compose text included, so that others can check the hash. Off, the host can still read it.',
      control: 'switch',
      omitted: 'The API makes TCB info public.',
    }),
    'compose_file.tproxy_enabled': measured(z.boolean().default(true), {
      label: 'tproxy_enabled',
      help: 'The gateway’s old name. The guest turns the gateway on when any of the three keys asks for it.',
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
  },
);
