import type { ComposeContext } from '@/domain/compose/parsed-compose';
import { file, inRequest, ofLines, web, type RuleCase } from './rule-case.table';

const memory = ofLines(
  'memory-limit',
  [
    ['mem_limit: 4m', 'The least that Docker takes is 6m'],
    ['deploy: {resources: {limits: {memory: 512k}}}', 'The least'],
    [
      'deploy: {resources: {limits: {memory: 100m}, reservations: {memory: 1g}}}',
      'reserves more memory',
    ],
  ],
  ['mem_limit: 6m', 'mem_limit: 0', 'mem_limit: "${M}"', 'mem_limit: -1', 'mem_reservation: 1m'],
);

const VCPU = 2;
const TYPE = { id: 't', requires_gpu: false, vcpu: VCPU };
const machines: ComposeContext[] = [
  inRequest({}, { vcpu: VCPU }),
  { ...inRequest({}, { instance_type: 't', vcpu: 9 }), catalogue: { instanceTypes: [TYPE] } },
];
const cpus: RuleCase[] = [
  ...machines.flatMap((context, i): RuleCase[] =>
    [
      ['cpus: 2.1', '4: allows 2.1 processors, and the machine has 2. Docker does not start it.'],
      ['deploy: {resources: {limits: {cpus: "3"}}}', '4: allows 3 processors'],
      ['cpuset: 0-2', '4: There is no processor 2: the machine has 2, counted from 0.'],
      ['cpus: 2'],
      ['cpuset: "1,0"'],
      ['deploy: {resources: {limits: {cpus: 2}, reservations: {cpus: 3}}}'],
      ['cpus: "${C}"'],
      ['cpus: many'],
    ].map(([line = '', ...says]) => ({
      ...file(`${line} (${i})`, 'cpu-limit', web(line), ...says),
      context,
      ...(says.length > 0 && { field: i === 0 ? 'vcpu' : 'instance_type' }),
    })),
  ),
  file('one limit over another', 'cpu-limit', web('cpus: -1', limits('0.5'))),
  file('a limit of none', 'cpu-limit', web('cpus: -1', limits('0')), '4: cpus cannot be less'),
  file('below 0', 'cpu-limit', web('cpus: -0.1'), '4: cpus cannot be less than 0.'),
  file('an unknown machine', 'cpu-limit', web('cpus: 64', 'cpuset: "63"')),
  ...[{ vcpu: 0 }, { vcpu: '2' }, { instance_type: 't', vcpu: 2 }].map((rest) => ({
    ...file(JSON.stringify(rest), 'cpu-limit', web('cpus: 64')),
    context: inRequest({}, rest),
  })),
];
function limits(count: string) {
  return `deploy: {resources: {limits: {cpus: ${count}}}}`;
}

/** What Docker refuses of memory and processors. */
export const limitCases: RuleCase[] = [...memory, ...cpus];
