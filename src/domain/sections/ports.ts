import { field, section } from '@/domain/field';
import { z } from '@/domain/zod';

export const portMapping = z.looseObject({
  protocol: z.string('Choose tcp or udp.'),
  host_port: z.int('Enter a port number.'),
  vm_port: z.int('Enter a port number.'),
  host_address: z.string().nullish(),
});

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
