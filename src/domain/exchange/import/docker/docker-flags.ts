import { optionTable } from '@/domain/exchange/import/calls/options';

/** How a flag of `docker run` stands in a compose file: a key with its value, one item of a list, or true. */
export type FlagUse = { key: string; as: 'text' | 'number' | 'item' | 'true' | 'entry' };

/** Flags that are one key of a service (Docker CLI reference, run; Compose specification, services). */
export const PLAIN_FLAGS: Record<string, FlagUse> = {
  'add-host': { key: 'extra_hosts', as: 'item' },
  annotation: { key: 'annotations', as: 'entry' },
  'cap-add': { key: 'cap_add', as: 'item' },
  'cap-drop': { key: 'cap_drop', as: 'item' },
  'cgroup-parent': { key: 'cgroup_parent', as: 'text' },
  cgroupns: { key: 'cgroup', as: 'text' },
  'cpu-shares': { key: 'cpu_shares', as: 'number' },
  cpus: { key: 'cpus', as: 'number' },
  'cpuset-cpus': { key: 'cpuset', as: 'text' },
  device: { key: 'devices', as: 'item' },
  dns: { key: 'dns', as: 'item' },
  'dns-option': { key: 'dns_opt', as: 'item' },
  'dns-search': { key: 'dns_search', as: 'item' },
  expose: { key: 'expose', as: 'item' },
  'group-add': { key: 'group_add', as: 'item' },
  hostname: { key: 'hostname', as: 'text' },
  domainname: { key: 'domainname', as: 'text' },
  init: { key: 'init', as: 'true' },
  interactive: { key: 'stdin_open', as: 'true' },
  ipc: { key: 'ipc', as: 'text' },
  label: { key: 'labels', as: 'item' },
  'mac-address': { key: 'mac_address', as: 'text' },
  memory: { key: 'mem_limit', as: 'text' },
  'memory-reservation': { key: 'mem_reservation', as: 'text' },
  'memory-swap': { key: 'memswap_limit', as: 'text' },
  'oom-kill-disable': { key: 'oom_kill_disable', as: 'true' },
  'oom-score-adj': { key: 'oom_score_adj', as: 'number' },
  pid: { key: 'pid', as: 'text' },
  'pids-limit': { key: 'pids_limit', as: 'number' },
  platform: { key: 'platform', as: 'text' },
  privileged: { key: 'privileged', as: 'true' },
  publish: { key: 'ports', as: 'item' },
  pull: { key: 'pull_policy', as: 'text' },
  'read-only': { key: 'read_only', as: 'true' },
  restart: { key: 'restart', as: 'text' },
  runtime: { key: 'runtime', as: 'text' },
  'security-opt': { key: 'security_opt', as: 'item' },
  'shm-size': { key: 'shm_size', as: 'text' },
  'stop-signal': { key: 'stop_signal', as: 'text' },
  sysctl: { key: 'sysctls', as: 'entry' },
  tmpfs: { key: 'tmpfs', as: 'item' },
  tty: { key: 'tty', as: 'true' },
  user: { key: 'user', as: 'text' },
  userns: { key: 'userns_mode', as: 'text' },
  uts: { key: 'uts', as: 'text' },
  'volumes-from': { key: 'volumes_from', as: 'item' },
  workdir: { key: 'working_dir', as: 'text' },
};

/** Flags with a shape of their own in a compose file. */
const SHAPED_FLAGS = `name env env-file entrypoint volume mount network network-alias gpus ulimit log-driver log-opt
  stop-timeout health-cmd health-interval health-timeout health-retries health-start-period`;

/** Flags that a compose file has no word for, or that say nothing of a service, with why they are left out. */
export const LEFT_FLAGS: Record<string, string> = {
  rm: 'A service is started again with its machine, and removed with it.',
  'publish-all': 'It publishes ports that only the image knows: publish each by its number.',
  link: 'Services reach one another by their names.',
  'label-file': 'The machine has none of your files.',
  cidfile: 'It writes a file on the host.',
  attach: 'It is about the terminal that starts the container.',
  'detach-keys': 'It is about the terminal that starts the container.',
  'sig-proxy': 'It is about the terminal that starts the container.',
  'disable-content-trust': 'The images of a machine are not chosen by it.',
  'storage-opt': 'The machine’s own Docker decides.',
  'blkio-weight': 'It has another shape in a compose file: add blkio_config by hand.',
  ip: 'An address of one’s own needs a network with a subnet: add it by hand.',
  ip6: 'An address of one’s own needs a network with a subnet: add it by hand.',
  'kernel-memory': 'Docker does not use it any more.',
  'device-cgroup-rule': 'Add device_cgroup_rules by hand.',
};

/** What is so in a service in any case, or asks for no value. */
const SWITCHES = `init interactive tty privileged read-only oom-kill-disable no-healthcheck rm publish-all sig-proxy
  disable-content-trust detach quiet help`;

const isSwitch = (name: string) => SWITCHES.split(/\s+/).includes(name);
const valueFlags = [...Object.keys(PLAIN_FLAGS), ...Object.keys(LEFT_FLAGS)].filter(
  (name) => !isSwitch(name),
);

export const DOCKER_RUN = optionTable({
  values: `${valueFlags.join(' ')} ${SHAPED_FLAGS} net dns-opt`,
  switches: SWITCHES,
  letters: `a=attach c=cpu-shares d=detach e=env h=hostname i=interactive l=label m=memory P=publish-all p=publish
    q=quiet t=tty u=user v=volume w=workdir`,
  endsAtWord: true,
});
