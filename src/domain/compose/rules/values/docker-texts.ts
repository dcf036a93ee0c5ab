import { utf8Length } from '@/text/utf8';
import { isIpAddress, readRange } from '@/domain/compose/model/port';
import { durationMs } from '@/domain/compose/loader/units';
import { nearest } from '@/domain/compose/schema/nearest';
import { CAPABILITIES, LOG_DRIVERS, SECURITY_OPTIONS, SIGNALS } from './docker-names';

/** What Docker has against a text, and what it may have been meant to be. */
export interface Fault {
  message: string;
  better?: string | undefined;
}

const known =
  (what: string, list: string[], prefix: string) =>
  (text: string): Fault | undefined => {
    const upper = text.toUpperCase();
    const word = upper.startsWith(prefix) ? upper.slice(prefix.length) : upper;
    if (list.includes(word)) return undefined;
    return { message: `${text.slice(0, 60)} is no ${what}.`, better: nearest(word, list) };
  };

const signal = known('signal', SIGNALS, 'SIG');
const isNamespace = /^(?:service|container):./;

/** How mounts made later are shared (moby, linux_parser.go). */
const PROPAGATIONS = ['private', 'rprivate', 'slave', 'rslave', 'shared', 'rshared'];

/** Bytes; the kernel takes no more. */
const LONGEST_HOSTNAME = 64;

type TextAtPath = [path: string[], say: (text: string) => Fault | undefined];

/** What Docker has against the text at a path of a service. */
export const SERVICE_TEXTS: TextAtPath[] = [
  ...['cap_add', 'cap_drop'].map((key): TextAtPath => [
    [key, '*'],
    known('capability', CAPABILITIES, 'CAP_'),
  ]),
  [
    ['stop_signal'],
    (text) =>
      /^(?:[1-9]|[1-5]\d|6[0-4]|(?:SIG)?RTM(?:IN\+|AX-)\d\d?)$/i.test(text)
        ? undefined
        : signal(text),
  ],
  [
    ['working_dir'],
    (text) =>
      text.startsWith('/')
        ? undefined
        : { message: `working_dir must begin with /; ${text.slice(0, 60)} does not.` },
  ],
  [
    ['ipc'],
    (text) =>
      /^(?:none|private|host|shareable)$/.test(text) || isNamespace.test(text)
        ? undefined
        : { message: `${text.slice(0, 60)} is no value of ipc.` },
  ],
  [
    ['pid'],
    (text) =>
      text === 'host' || isNamespace.test(text)
        ? undefined
        : { message: `${text.slice(0, 60)} is no value of pid.` },
  ],
  ...[['mac_address'], ['networks', '*', 'mac_address']].map((path): TextAtPath => [
    path,
    (text) =>
      /^[\da-f]{2}(?:([:-])[\da-f]{2})(?:\1[\da-f]{2}){4}$/i.test(text)
        ? undefined
        : { message: `${text.slice(0, 60)} is no MAC address.` },
  ]),
  [
    ['expose', '*'],
    (text) =>
      /^\d+(?:-\d+)?(?:\/(?:tcp|udp|sctp))?$/i.test(text)
        ? undefined
        : { message: `${text.slice(0, 60)} is no port to expose.` },
  ],
  ...['target', 'published'].map((key): TextAtPath => [
    ['ports', '*', key],
    (text) =>
      // Compose says itself that a target is no number.
      readRange(text) || (key === 'target' && !/^\d+$/.test(text))
        ? undefined
        : { message: `${text.slice(0, 60)} is no port: they end at 65535.` },
  ]),
  ...[['dns'], ['dns', '*']].map((path): TextAtPath => [
    path,
    (text) =>
      isIpAddress(text.replace(/%.*$/s, ''))
        ? undefined
        : { message: `${text.slice(0, 60)} is no IP address.` },
  ]),
  ...['userns_mode', 'uts'].map((key): TextAtPath => [
    [key],
    (text) =>
      text === 'host' ? undefined : { message: `${text.slice(0, 60)} is no value of ${key}.` },
  ]),
  [
    ['isolation'],
    (text) =>
      /^default$/i.test(text)
        ? undefined
        : { message: 'Docker on Linux takes no isolation but default.', better: 'default' },
  ],
  ...[
    ['devices', '*'],
    ['devices', '*', 'source'],
  ].map((path): TextAtPath => [
    path,
    (text) => {
      const [device = ''] = text.split(':');
      // Another path is looked for below /, and a name with an = is one of CDI.
      if (/[/=]/.test(device)) return undefined;
      return { message: `${device.slice(0, 60)} is no device: its path begins with /dev/.` };
    },
  ]),
  [
    ['device_cgroup_rules', '*'],
    (text) =>
      /^(?:a|[acb] (?:\d+|\*):(?:\d+|\*) [rwm]{1,3})$/.test(text)
        ? undefined
        : { message: `${text.slice(0, 60)} is no rule for devices such as c 1:3 rwm.` },
  ],
  [
    ['oom_score_adj'],
    (text) =>
      /^[-+]?\d{1,15}$/.test(text) && Math.abs(Number(text)) > 1000
        ? { message: `oom_score_adj is from -1000 to 1000; ${text} is not.` }
        : undefined,
  ],
  [
    ['shm_size'],
    (text) =>
      /^-\d*[1-9]/.test(text) ? { message: 'shm_size cannot be less than 0.' } : undefined,
  ],
  [
    ['volumes', '*', 'bind', 'propagation'],
    (text) =>
      PROPAGATIONS.includes(text)
        ? undefined
        : {
            message: `${text.slice(0, 60)} is no propagation of a mount.`,
            better: nearest(text, PROPAGATIONS),
          },
  ],
  [
    ['volumes', '*', 'type'],
    (text) =>
      text === 'npipe'
        ? { message: 'Docker mounts a pipe (npipe) on Windows only, and the machine runs Linux.' }
        : undefined,
  ],
  [
    ['cpuset'],
    (text) =>
      /^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/.test(text)
        ? undefined
        : { message: `${text.slice(0, 60)} names no processors: write 0-1 or 0,2.` },
  ],
  [
    ['hostname'],
    (text) =>
      utf8Length(text) <= LONGEST_HOSTNAME
        ? undefined
        : { message: `A host name has at most ${LONGEST_HOSTNAME} characters.` },
  ],
  [
    ['security_opt', '*'],
    (text) => {
      const [key = ''] = /^[^=:]*/.exec(text) ?? [];
      if (SECURITY_OPTIONS.includes(key)) return undefined;
      return { message: `Docker has no security option ${key.slice(0, 60)}.` };
    },
  ],
  ...['interval', 'timeout', 'start_period', 'start_interval'].map((key): TextAtPath => [
    ['healthcheck', key],
    (text) => {
      const ms = durationMs(text) ?? 0;
      return ms === 0 || ms >= 1
        ? undefined
        : { message: `healthcheck.${key} is at least 1ms; ${text.slice(0, 60)} is less.` };
    },
  ]),
  [
    ['deploy', 'replicas'],
    (text) =>
      /^-0*[1-9]/.test(text) ? { message: 'There cannot be fewer than 0 containers.' } : undefined,
  ],
  [
    ['logging', 'driver'],
    (text) =>
      LOG_DRIVERS.includes(text)
        ? undefined
        : {
            message: `The machine has no log driver ${text.slice(0, 60)}.`,
            better: nearest(text, LOG_DRIVERS),
          },
  ],
];

export const volumeName = (text: string): Fault | undefined =>
  /^[a-zA-Z0-9][\w.-]+$/.test(text)
    ? undefined
    : { message: `Docker takes no volume named ${text.slice(0, 60)}.` };
