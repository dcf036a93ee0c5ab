import type { FieldPath } from '@/domain/request';
import type { FC } from 'react';
import { GatewayField } from './GatewayField';
import { GpusField } from './GpusField';
import { PayloadField } from './PayloadField';
import { PortsField } from './PortsField';
import { PreLaunchField } from './PreLaunchField';

/** Fields with a small interface of their own, by path. */
export const composites: Partial<Record<FieldPath, FC>> = {
  'compose_file.docker_compose_file': () => <PayloadField runner="docker-compose" />,
  'compose_file.bash_script': () => <PayloadField runner="bash" />,
  'compose_file.pre_launch_script': PreLaunchField,
  'compose_file.gateway_enabled': GatewayField,
  ports: PortsField,
  gpus: GpusField,
};
