import { activity, startedServices } from '@/domain/compose/compose-file';
import { spanOf } from '@/domain/compose/model/service';
import { LINKS } from './links';
import { hostMounts } from './mounts';
import type { ComposeRule } from './rule';

export const noServices: ComposeRule = {
  id: 'no-services',
  source: 'guest',
  severity: 'error',
  why: 'Compose ends with “no service selected”, and the cloud asks for at least one service.',
  link: LINKS.compose,
  check({ root, model }) {
    if (model.services.length > 0 || model.includes.length > 0) return [];
    const at = root.entries.get('services')?.key ?? { from: root.from, to: root.from };
    return [{ ...spanOf(at), message: 'The file has no services, so there is nothing to run.' }];
  },
};

export const anonymousVolume: ComposeRule = {
  id: 'anonymous-volume',
  source: 'guest',
  severity: 'warning',
  why: 'The guest removes volumes without a name that no container uses, and a new container gets a new one.',
  link: LINKS.guest,
  check: (file) =>
    startedServices(file).flatMap(({ volumes }) =>
      volumes
        .filter(({ kind, source, interpolated }) => kind === 'volume' && !source && !interpolated)
        .map(({ target, ...at }) => ({
          ...spanOf(at),
          message: `What is written to ${target ?? 'this volume'} is lost with the container. Give the volume a name.`,
        })),
    ),
};

export const profileOff: ComposeRule = {
  id: 'profile-off',
  source: 'guest',
  severity: 'hint',
  why: 'The guest starts the services without a profile, and COMPOSE_PROFILES is not among the allowed variables.',
  link: LINKS.compose,
  check: ({ model, context }) =>
    model.services
      .filter((service) => activity(service, context) === 'off')
      .map(({ name, key }) => ({
        ...key,
        message: `${name} has a profile, so the guest does not start it.`,
      })),
};

export const socketNotMounted: ComposeRule = {
  id: 'socket-not-mounted',
  source: 'advice',
  severity: 'hint',
  why: 'A container sees the guest’s socket only where it is mounted.',
  link: LINKS.guest,
  check(file) {
    const mounted = new Set(
      hostMounts(file)
        .filter(({ path }) => /\/(?:dstack|tappd)\.sock$|^\/(?:var\/)?run\/?$|^\/$/.test(path))
        .map(({ service }) => service.name),
    );
    return startedServices(file).flatMap(({ name, environment }) => {
      const entry = environment.find(({ value }) =>
        /\/run\/(?:dstack|tappd)\.sock/.test(value ?? ''),
      );
      if (!entry || mounted.has(name)) return [];
      return [
        { ...spanOf(entry), message: `${name} is told of the socket, but does not mount it.` },
      ];
    });
  },
};

export const gpuUnused: ComposeRule = {
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

export const gpuMissing: ComposeRule = {
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
function hasGpu({ request, catalogue }: Parameters<typeof activity>[1]): boolean | undefined {
  if ((request?.gpus?.gpus?.length ?? 0) > 0 || request?.gpus?.attach_mode === 'all') return true;
  const type = catalogue?.instanceTypes?.find(({ id }) => id === request?.instance_type);
  return type?.requires_gpu;
}

export const restartBeforeScript: ComposeRule = {
  id: 'restart-before-script',
  source: 'advice',
  severity: 'hint',
  why: 'Docker starts again what was running before the pre-launch script has run, so the script guards nothing.',
  link: LINKS.security,
  check(file) {
    const script: unknown = file.context.request?.compose_file.pre_launch_script;
    if (typeof script !== 'string' || script.trim() === '') return [];
    return startedServices(file).flatMap(({ name, restart }) =>
      restart?.text === 'always'
        ? [
            {
              ...spanOf(restart),
              message: `After a reboot ${name} can run before the pre-launch script. Put checks into the init script.`,
            },
          ]
        : [],
    );
  },
};
