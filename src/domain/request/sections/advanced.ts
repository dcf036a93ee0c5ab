import { field, measured, section } from '@/domain/request/field';
import { z } from '@/domain/schema/zod';

export const advancedSection = section(
  'advanced',
  'Advanced',
  'Rarely needed. Each line says what leaving it alone means.',
  {
    'compose_file.name': measured(z.string(), {
      label: 'Name inside the app compose',
      help: 'Measured, unlike the CVM’s name. The official clients leave it empty, so that the hash does not depend on a name.',
      control: 'text',
      omitted: 'Sent as an empty text, like the official clients do.',
      rare: true,
    }),
    'compose_file.secure_time': measured(z.boolean().default(false), {
      label: 'Secure time',
      help: 'Waits for an authenticated clock before the app starts.',
      control: 'switch',
      omitted: 'Off.',
      rare: true,
    }),
    'compose_file.no_instance_id': measured(z.boolean().default(false), {
      label: 'No instance id',
      help: 'All replicas share one identity and one disk key domain.',
      control: 'switch',
      omitted: 'Each instance has its own id.',
      rare: true,
    }),
    'compose_file.default_gateway_domain': measured(z.string().nullish(), {
      label: 'Default gateway domain',
      help: 'A fallback the standard pre-launch script uses for DSTACK_GATEWAY_DOMAIN.',
      control: 'text',
      omitted: 'The server tells the machine its gateway.',
      example: 'dstack-prod.example.com',
      rare: true,
    }),
    'compose_file.salt': measured(z.string().nullish(), {
      label: 'Salt',
      help: 'Read by nothing: its only effect is another hash.',
      control: 'text',
      omitted: 'No salt.',
      rare: true,
    }),
    'compose_file.manifest_version': measured(z.int('Enter 2.').default(2), {
      label: 'Manifest version',
      help: 'The machine accepts 1 and 2 as numbers; this API cannot express 3.',
      control: 'integer',
      omitted: 'The API uses 2.',
      rare: true,
    }),
    gateway_urls: field(z.array(z.string()).optional(), {
      label: 'Gateway URLs',
      help: 'Overrides for self-managed hosts; leave empty on Phala Cloud.',
      control: 'urls',
      omitted: 'The host’s own.',
      example: 'https://gateway.example.com',
      rare: true,
    }),
    experimental_vpc_server_app_id: field(z.string().nullish(), {
      label: 'VPC server app id',
      help: 'Experimental: the app id of a VPC server CVM. Its exact meaning is not documented.',
      control: 'text',
      omitted: 'No VPC.',
      rare: true,
    }),
  },
);
