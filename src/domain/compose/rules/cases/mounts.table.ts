import { file, inRequest, web, type RuleCase } from './rule-case.table';

const mount = (volume: string) => web('volumes:', `  - ${volume}`);
const paths = (rule: string, list: string[], ...says: string[]): RuleCase[] =>
  list.map((path) => file(path, rule, mount(`"${path}:/x"`), ...says));
const on = (image: unknown) => inRequest({}, { image });

/** Paths and images at the edge of what the rules about mounts speak of. */
export const mountEdgeCases: RuleCase[] = [
  ...paths('relative-mount', ['./a', '../a', '~/a', '${A:-~/a}'], '5: The machine has nothing at'),
  ...paths('relative-mount', ['a', '/a', '${A}', '${A:-a}', '${A:?none}']),
  ...paths('host-path', ['/srv', '/lib', '/var/run', '/dstacks', '/devices'], '5: a path of the'),
  ...paths('host-path', ['/lib/modulesx', '/run/other.sock', '/home/tmp'], '5: a path of the'),
  ...paths('host-path', ['/x/dstack', '/run/dstack.sock.lock', '${A:-/srv}'], '5: a path of the'),
  ...paths('host-path', ['/dstack', '/tapp', '/dev/x', '/sys/x', '/proc/x', '/tmp', './data']),
  ...paths('host-path', ['/lib/modules', '/run/dstack.sock', '/run/docker.sock', '${A:-a}']),
  ...paths('host-path', ['/run/tappd.sock', '/var/run/tappd.sock', '/dstack/', '/tmp/x']),
  file('a volume of its own type', 'host-path', mount('{type: tmpfs, target: /srv}')),
  file('a volume on a path', 'host-path', mount('{type: volume, source: /srv, target: /x}')),
  {
    ...file('the entry', 'host-path', mount('/srv:/x # a'), '5: /srv is a path'),
    marks: '/srv:/x',
  },
  ...paths('socket-lock', ['/srv/a.sock.lock', './a.sock.lock'], '5: Mount /var/run/dstack.sock'),
  ...paths('socket-lock', ['/srv/a.lock', '/srv/a.sock.lock/x']),
  ...paths('tappd-socket', ['/run/tappd.sock', '/var/run/tappd.sock'], '5: the old tappd.sock'),
  ...paths('tappd-socket', ['/srv/run/tappd.sock', '/run/tappd.sock/x', '/run/docker.sock']),
  ...[
    ['an old image', 'dstack-0.3.6', []],
    ['the first of all', '0.0.1', []],
    ['the last old one', 'dstack-dev-0.4.2', []],
    ['the first new one', 'dstack-0.5.0', ['5: old tappd.sock']],
    ['a larger number', 'dstack-10.4.1', ['5: old tappd.sock']],
    ['a number of two parts', 'dstack-0.4', ['5: old tappd.sock']],
    ['an image of a wrong type', 5, ['5: old tappd.sock']],
  ].map(([about, image, says]) => ({
    ...file(`${about}`, 'tappd-socket', mount('/run/tappd.sock:/t'), ...(says as string[])),
    context: on(image),
  })),
  {
    ...file('an image', 'dstack-socket', mount('/run/dstack.sock:/d'), '5: older than dstack.sock'),
    context: on('dstack-0.4.2'),
    field: 'image',
  },
  ...['/srv/run/dstack.sock:/d', '/run/tappd.sock:/d'].map((volume) => ({
    ...file(volume, 'dstack-socket', mount(volume)),
    context: on('dstack-0.4.2'),
  })),
  file('no image chosen', 'dstack-socket', mount('/run/dstack.sock:/d')),
  ...paths('docker-socket', ['/run/docker.sock', '/var/run/docker.sock'], '5: web can start other'),
  ...paths('docker-socket', ['/srv/run/docker.sock', '/run/docker.sock.x', '/run/tappd.sock']),
  file('a mount to a volume', 'anonymous-volume', mount('{type: volume, target: /d}'), '5: /d is'),
  file('one without a target', 'anonymous-volume', mount('{type: volume}'), '5: this volume is'),
  file('memory', 'anonymous-volume', mount('{type: tmpfs, target: /d}')),
  file('a variable', 'anonymous-volume', mount('${D}')),
  file('a path', 'anonymous-volume', mount('./d:/d')),
  ...['/run/dstack.sock', '/run/tappd.sock', '/run', '/run/', '/var/run', '/'].map((path) =>
    file(
      `mounted by ${path}`,
      'socket-not-mounted',
      web('environment: [E=unix:///var/run/dstack.sock]', `volumes: ["${path}:/x"]`),
    ),
  ),
  ...['/run/docker.sock', '/srv/run', '/run/x', '/var', '/xvar/run'].map((path) =>
    file(
      `not mounted by ${path}`,
      'socket-not-mounted',
      web('environment: [E=/run/tappd.sock]', `volumes: ["${path}:/x"]`),
      '4: web is told of the socket, but does not mount it.',
    ),
  ),
  {
    ...file(
      'the entry',
      'socket-not-mounted',
      web('environment: [A=1, E=/run/dstack.sock]'),
      '4: ',
    ),
    marks: 'E=/run/dstack.sock',
  },
  file('another socket', 'socket-not-mounted', web('environment: [E=/run/docker.sock, A]')),
];
