import { withDollars, type DockerService } from './docker-service';
import type { SourceReading } from '@/domain/exchange/import/source-reading';

/** Sets what a flag with a shape of its own says; true where it was one. */
export function takeShaped(
  service: DockerService,
  name: string,
  value: string,
  reading: SourceReading,
): boolean {
  switch (name) {
    case 'env':
      service.environment(value);
      return true;
    case 'volume':
      service.volume(value);
      return true;
    case 'mount':
      takeMount(service, value, reading);
      return true;
    case 'network':
    case 'net':
      service.network(value);
      return true;
    case 'network-alias':
      reading.leave(
        '--network-alias',
        `${value.slice(0, 60)} was left out`,
        'Services reach one another by their names.',
      );
      return true;
    case 'gpus':
      takeGpus(service, value);
      return true;
    case 'ulimit':
      takeUlimit(service, value);
      return true;
    case 'entrypoint':
      service.set('entrypoint', value === '' ? [] : [withDollars(value)]);
      return true;
    case 'stop-timeout':
      service.set('stop_grace_period', `${value}s`);
      return true;
    default:
      return takeLogging(service, name, value) || takeHealth(service, name, value);
  }
}

/** `--mount type=volume,source=data,target=/data,readonly`. */
function takeMount(service: DockerService, value: string, reading: SourceReading): void {
  const parts = new Map(
    value.split(',').map((part): [string, string] => {
      const [key = '', ...rest] = part.split('=');
      return [key, rest.join('=')];
    }),
  );
  const type = parts.get('type') ?? 'volume';
  const source = parts.get('source') ?? parts.get('src') ?? '';
  const target = parts.get('target') ?? parts.get('dst') ?? parts.get('destination') ?? '';
  if (type === 'tmpfs') service.item('tmpfs', target);
  else if (type === 'volume' || type === 'bind') {
    const mode = parts.has('readonly') || parts.has('ro') ? ':ro' : '';
    service.item('volumes', withDollars(source === '' ? target : `${source}:${target}${mode}`));
    service.mounted(source, `--mount ${value.slice(0, 80)}`);
  } else
    reading.leave(
      '--mount',
      `${value.slice(0, 80)} was left out`,
      'A machine has mounts of type volume, bind and tmpfs.',
    );
}

function takeGpus(service: DockerService, value: string): void {
  const plain = value.replaceAll('"', '').trim();
  const ids = /(?:^|,)device=([^=]+?)(?=,\w+=|$)/.exec(plain)?.[1]?.split(',');
  const count = /^(?:count=)?(\d+)$/.exec(plain)?.[1];
  const device = new Map<string, unknown>([
    ['driver', 'nvidia'],
    ids ? ['device_ids', ids] : ['count', count === undefined ? 'all' : Number(count)],
    ['capabilities', ['gpu']],
  ]);
  const devices = new Map([['devices', [device]]]);
  service.set('deploy', new Map([['resources', new Map([['reservations', devices]])]]));
}

/** `nofile=1024:2048`, or one number for both. */
function takeUlimit(service: DockerService, value: string): void {
  const [, name = value, soft = '', hard] = /^([^=]+)=(-?\d+)(?::(-?\d+))?$/.exec(value) ?? [];
  const limits = new Map([
    ['soft', Number(soft)],
    ['hard', Number(hard)],
  ]);
  service.entry('ulimits', name, hard === undefined ? Number(soft) : limits);
}

function takeLogging(service: DockerService, name: string, value: string): boolean {
  if (name === 'log-driver') service.entry('logging', 'driver', value);
  else if (name === 'log-opt') {
    const [option = '', ...rest] = value.split('=');
    const logging = service.keys.get('logging');
    const before: unknown = logging instanceof Map ? logging.get('options') : undefined;
    service.entry(
      'logging',
      'options',
      new Map([...(before instanceof Map ? before : []), [option, rest.join('=')]]),
    );
  } else return false;
  return true;
}

const HEALTH: Record<string, string> = {
  'health-interval': 'interval',
  'health-timeout': 'timeout',
  'health-start-period': 'start_period',
};

function takeHealth(service: DockerService, name: string, value: string): boolean {
  if (name === 'health-cmd')
    service.entry('healthcheck', 'test', ['CMD-SHELL', withDollars(value)]);
  else if (name === 'health-retries') service.entry('healthcheck', 'retries', Number(value));
  else if (name === 'no-healthcheck') service.set('healthcheck', new Map([['disable', true]]));
  else if (Object.hasOwn(HEALTH, name)) service.entry('healthcheck', HEALTH[name] ?? name, value);
  else return false;
  return true;
}
