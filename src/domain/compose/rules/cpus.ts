import { startedServices, type ComposeContext } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';
import { spanOf } from '@/domain/compose/model/service';
import { child, descend, isInterpolated, textOf, type YamlNode } from '@/domain/compose/yaml/node';
import { countOf } from '@/text/count-words';
import { LINKS } from './links';
import type { ComposeRule } from './rule';

export const cpuLimit: ComposeRule = {
  id: 'cpu-limit',
  source: 'guest',
  severity: 'error',
  why: 'Docker starts no container that may use more processors than the machine has (moby, verifyPlatformContainerResources).',
  link: LINKS.compose,
  check(file) {
    const machine = machineOf(file.context);
    return startedServices(file).flatMap(({ name }) => {
      const service = descend(file.root, 'services', name);
      const limit = known(descend(service, 'deploy', 'resources', 'limits', 'cpus'));
      const own = known(child(service, 'cpus'));
      const set = known(child(service, 'cpuset'));
      // A limit of 0 or less leaves the other in force.
      const cpus = limit && Number(limit.text) > 0 ? limit : own;
      return [
        ...(cpus ? tooMany(cpus, machine) : []),
        ...(set && machine ? notThere(set, machine) : []),
      ];
    });
  },
};

interface Written {
  node: YamlNode;
  text: string;
}

interface Machine {
  vcpu: number;
  field: 'instance_type' | 'vcpu';
}

/** How many processors the machine will have, where that is known. */
function machineOf({ request, catalogue }: ComposeContext): Machine | undefined {
  const type = catalogue?.instanceTypes?.find(({ id }) => id === request?.instance_type);
  if (type?.vcpu !== undefined) return { vcpu: type.vcpu, field: 'instance_type' };
  const own: unknown = request?.instance_type ? undefined : request?.vcpu;
  return typeof own === 'number' && own > 0 ? { vcpu: own, field: 'vcpu' } : undefined;
}

function known(node: YamlNode | undefined): Written | undefined {
  const text = textOf(node);
  return node && text !== undefined && !isInterpolated(node) ? { node, text } : undefined;
}

function tooMany({ node, text }: Written, machine: Machine | undefined): Complaint[] {
  const cpus = Number(text);
  if (cpus < 0) return [{ ...spanOf(node), message: 'cpus cannot be less than 0.' }];
  if (!machine || !(cpus > machine.vcpu)) return [];
  const message = `This allows ${countOf(cpus, 'processor')}, and the machine has ${machine.vcpu}. Docker does not start it.`;
  return [{ ...spanOf(node), field: machine.field, message }];
}

function notThere({ node, text }: Written, { vcpu, field }: Machine): Complaint[] {
  const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const highest = Math.max(-1, ...numbers.slice(0, 1000));
  if (highest < vcpu) return [];
  const message = `There is no processor ${highest}: the machine has ${vcpu}, counted from 0.`;
  return [{ ...spanOf(node), field, message }];
}
