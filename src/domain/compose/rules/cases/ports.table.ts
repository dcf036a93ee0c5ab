import { file, inRequest, web, type RuleCase } from './rule-case.table';

const PIN = `@sha256:${'a'.repeat(64)}`;
const port = (text: string) => web('ports:', `  - ${text}`);
const twice = (a: string, b: string) =>
  `${port(a)}  api:\n    image: nginx${PIN}\n    ports: [${b}]\n`;
const OFF = { gateway_enabled: false, tproxy_enabled: false, features: [] };

/** Ports at the edge of what the rules about them speak of. */
export const portEdgeCases: RuleCase[] = [
  {
    ...file('IPv6’s own', 'port-loopback', port('"[::1]:80:80"'), '5: listens on [::1] only'),
    fixed: port('"80:80"'),
    marks: '"[::1]:80:80"',
  },
  {
    ...file('another of 127', 'port-loopback', port('127.0.0.53:80:80'), '5: 127.0.0.53 only'),
    fixed: port('80:80'),
  },
  {
    ...file(
      'IPv6’s own in the long form',
      'port-loopback',
      port('{host_ip: "::1", target: 80, published: 80}'),
      '5: on ::1 only, so no URL reaches it',
    ),
    fixed: 'no fix',
  },
  ...['"128.0.0.1:80:80"', '"[::10]:80:80"', '"[2001::1]:80:80"', '"10.127.0.1:80:80"'].map(
    (text) => file(text, 'port-loopback', port(text)),
  ),
  file(
    'the machine’s network',
    'port-loopback',
    `${port('"127.0.0.1:1:1"')}    network_mode: host\n`,
  ),
  file('what is not started', 'port-udp', `${port('"53:53/udp"')}    profiles: [p]\n`),
  file('SCTP', 'port-udp', port('"53:53/sctp"'), '5: No SCTP reaches the machine'),
  {
    ...file('a range', 'port-random', port('"80-81"'), '5: another number'),
    fixed: port('"80-81:80-81"'),
  },
  {
    ...file('one with its protocol', 'port-random', port("'80/tcp'"), '5: another number'),
    fixed: port("'80:80/tcp'"),
    marks: "'80/tcp'",
  },
  ...[
    '080',
    '0100',
    '{target: 80}',
    '{target: 80, published: ""}',
    '"127.0.0.1::80"',
    '"80/TCP"',
  ].map((text) => ({
    ...file(text, 'port-random', port(text), '5: another number'),
    fixed: 'no fix',
  })),
  ...[
    '"80/udp"',
    '"${P}"',
    '{target: 80, published: 81}',
    '{target: "${P}"}',
    '{target: 80, published: 70000}',
    '{target: 80, published: "${P}"}',
  ].map((text) => file(text, 'port-random', port(text))),
  ...['"21:22"', '"23-24:1-2"', '"20-21:1-2"', '"22:22/udp"', '"8089:1"', '"8091:1"'].map((text) =>
    file(text, 'port-taken', port(text)),
  ),
  ...['"22:1"', '"21-22:1-2"', '"22-23:1-2"'].map((text) =>
    file(text, 'port-taken', port(text), '5: SSH of development images listens on port 22'),
  ),
  file('8090', 'port-taken', port('"8090:1"'), '5: The machine’s agent listens on port 8090'),
  file('the end of one', 'port-twice', twice('"80-90:1-11"', '"90:1"'), '8: both publish port 90,'),
  file('after its end', 'port-twice', twice('"80-90:1-11"', '"91:1"')),
  file('before its start', 'port-twice', twice('"80-90:1-11"', '"79:1"')),
  file(
    'the thousandth after',
    'port-twice',
    twice('"1-2000:1-2000"', '"1001:1"'),
    '8: both publish port 1001,',
  ),
  file('one beyond', 'port-twice', twice('"1-2000:1-2000"', '"1002:1"')),
  file('no host port', 'port-twice', twice('"80"', '"80"')),
  file('port 0', 'port-twice', twice('"0:80"', '"0:80"')),
  file('the host’s network', 'port-twice', twice('"80:80"', '"80:80"]\n    network_mode: host\n#')),
  {
    ...file(
      'the second',
      'port-twice',
      twice('"80:80"', '"80:80"'),
      '8: so one of them will not start',
    ),
    marks: '"80:80"',
  },
  file('an empty list', 'no-ports', web('ports: []'), '2: No service publishes a port'),
  ...['none', 'bridge'].map((mode) =>
    file(`the network ${mode}`, 'no-ports', web(`network_mode: ${mode}`), '2: no URL'),
  ),
  file('another container’s network', 'no-ports', web('network_mode: service:web')),
  file('ports of a base', 'no-ports', web('extends: {service: b, file: /b.yml}')),
  file('no service', 'no-ports', 'services: {}\n'),
  {
    ...file('the gateway on', 'no-ports', web(), '2: no URL'),
    context: inRequest({}),
    marks: 'web',
  },
  file('no request', 'gateway-off', port('"80:80"')),
  { ...file('no port', 'gateway-off', web()), context: inRequest(OFF) },
  {
    ...file('a port', 'gateway-off', port('"80:80"'), '5: so no URL reaches the published ports'),
    context: inRequest(OFF),
    field: 'compose_file.gateway_enabled',
    marks: '"80:80"',
  },
];
