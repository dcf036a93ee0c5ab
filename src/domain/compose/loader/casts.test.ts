import { describe, expect, it } from 'vitest';
import { analyseCompose } from '@/domain/compose/analyse';

const refused = (line: string, rest = '') =>
  analyseCompose(`services:\n  web:\n    image: nginx:1.27\n    ${line}\n${rest}`)
    .findings.filter(({ severity, source }) => severity === 'error' && source === 'compose')
    .map(({ line: at, rule }) => `${at} ${rule}`);

describe('a text in the place of a number or a truth value', () => {
  it.each([
    ['privileged: maybe'],
    ['read_only: "1"'],
    ['healthcheck: {disable: never}'],
    ['deploy: {replicas: two}'],
    ['scale: "2.5"'],
    ['cpus: lots'],
    ['ulimits: {nofile: many}'],
    ['ulimits: {nofile: {soft: 1, hard: many}}'],
    ['ports: [{target: http}]'],
    ['extra_hosts: [nowhere]'],
    ['secrets: [{target: x}]'],
  ])('%s is refused at its line', (line) => {
    expect(refused(line)).toEqual(['4 compose-value']);
  });

  it('is refused of networks and volumes too', () => {
    expect(refused('tty: true', 'volumes:\n  v:\n    external: perhaps\n')).toEqual([
      '7 compose-value',
    ]);
  });

  it.each([
    ['privileged: "true"'],
    ['privileged: No'],
    ['init: ${INIT}'],
    ['deploy: {replicas: "2"}'],
    ['cpus: "0.5"'],
    ['cpus: 1.5'],
    ['ulimits: {nofile: 65535, nproc: {soft: "1", hard: 2}}'],
    ['ports: [{target: "80"}]'],
    ['extra_hosts: ["host.docker.internal:host-gateway", "a=::1", "${HOST}"]'],
    ['extra_hosts: {a: 1.2.3.4}'],
  ])('%s is accepted', (line) => {
    expect(refused(line)).toEqual([]);
  });
});
