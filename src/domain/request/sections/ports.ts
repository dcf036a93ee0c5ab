import { field, section } from '@/domain/request/field';
import { z } from '@/domain/schema/zod';

export const portMapping = z.looseObject({
  protocol: field(z.string('Choose tcp or udp.'), {
    label: 'Protocol',
    help: 'tcp or udp.',
    control: 'choice',
    omitted: 'Required.',
    options: [
      { value: 'tcp', label: 'tcp' },
      { value: 'udp', label: 'udp' },
    ],
  }),
  host_port: field(z.int('Enter a port number.'), {
    label: 'Host port',
    help: 'The port of the host that is mapped.',
    control: 'integer',
    omitted: 'Required.',
  }),
  vm_port: field(z.int('Enter a port number.'), {
    label: 'Machine port',
    help: 'The port of the machine it leads to.',
    control: 'integer',
    omitted: 'Required.',
  }),
  host_address: field(z.string().nullish(), {
    label: 'Host address',
    help: 'The address of the host to listen on.',
    control: 'text',
    omitted: 'The host decides.',
  }),
});

/** One mapping of `ports`, as it is sent. */
export type PortMapping = z.input<typeof portMapping>;

export const portsSection = section(
  'ports',
  'Ports',
  'Direct host ports. Normal apps need none: the gateway reaches published ports by itself.',
  {
    ports: field(z.array(portMapping).nullish(), {
      label: 'Port mappings',
      help: 'Maps a port of the host to one of the machine. Workspaces need this feature to be enabled.',
      control: 'composite',
      omitted: 'No port of the host is mapped.',
      example: 'tcp 8080:80',
      link: 'https://docs.phala.com/phala-cloud/networking/specifications',
    }),
  },
);
