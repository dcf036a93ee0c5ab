import { startedServices, type ComposeContext } from '@/domain/compose/parsed-compose';
import { LINKS } from './links';
import type { ComposeRule } from './rule';

export const gpuNotReserved: ComposeRule = {
  id: 'gpu-not-reserved',
  source: 'guest',
  severity: 'warning',
  why: 'A container sees a GPU only when it reserves one, or runs with the nvidia runtime.',
  link: LINKS.gpu,
  check(file) {
    const services = startedServices(file);
    const first = services[0];
    if (!first || hasGpu(file.context) !== true) return [];
    if (services.some(({ wantsGpu, extends: base }) => wantsGpu || base?.file)) return [];
    return [
      {
        ...first.key,
        message:
          'The machine has a GPU, and no service reserves it. Add deploy.resources.reservations.devices, or runtime: nvidia.',
      },
    ];
  },
};

export const gpuNotThere: ComposeRule = {
  id: 'gpu-not-there',
  source: 'guest',
  severity: 'warning',
  why: 'Docker does not start a container whose GPU is not there.',
  link: LINKS.gpu,
  check: (file) =>
    hasGpu(file.context) === false
      ? startedServices(file)
          .filter(({ wantsGpu }) => wantsGpu)
          .map(({ name, key }) => ({
            ...key,
            field: 'instance_type',
            message: `${name} reserves a GPU, and the chosen instance type has none.`,
          }))
      : [],
};

/** Undefined where nothing is chosen, or the choice is not in the catalogue. */
function hasGpu({ request, catalogue }: ComposeContext): boolean | undefined {
  if ((request?.gpus?.gpus?.length ?? 0) > 0 || request?.gpus?.attach_mode === 'all') return true;
  const type = catalogue?.instanceTypes?.find(({ id }) => id === request?.instance_type);
  return type?.requires_gpu;
}
