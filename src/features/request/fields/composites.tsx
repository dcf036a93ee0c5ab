import type { FieldPath } from '@/domain/request/request';
import { EnvironmentField } from '@/features/request/environment/EnvironmentField';
import type { FC } from 'react';
import { DiskField } from '@/features/request/fields/size/DiskField';
import { GatewayField } from './GatewayField';
import { InstanceTypeField } from '@/features/request/fields/size/InstanceTypeField';
import { NameField } from './NameField';
import { PayloadField } from './PayloadField';
import { PortPolicyField } from './PortPolicyField';
import { PreLaunchField } from '@/features/request/script/PreLaunchField';
import { folded } from '@/ui/later';

const fetchFields = () => import('./folded.lazy');
const AppIdField = folded(async () => (await fetchFields()).AppIdField);
const GpusField = folded(async () => (await fetchFields()).GpusField);
const KmsField = folded(async () => (await fetchFields()).KmsField);
const PortsField = folded(async () => (await fetchFields()).PortsField);

/** Fields with a small interface of their own, by path. */
export const composites: Partial<Record<FieldPath, FC>> = {
  name: NameField,
  'compose_file.docker_compose_file': () => <PayloadField runner="docker-compose" />,
  'compose_file.bash_script': () => <PayloadField runner="bash" />,
  'compose_file.pre_launch_script': PreLaunchField,
  'compose_file.gateway_enabled': GatewayField,
  'compose_file.port_policy': PortPolicyField,
  'compose_file.allowed_envs': EnvironmentField,
  instance_type: InstanceTypeField,
  // Drawn with the instance type, when a size of one’s own is chosen.
  vcpu: Nothing,
  memory: Nothing,
  disk_size: DiskField,
  kms: KmsField,
  app_id: AppIdField,
  nonce: Nothing,
  ports: PortsField,
  gpus: GpusField,
};

/** A field that another one draws. */
function Nothing() {
  return null;
}
