import { describe, expect, it } from 'vitest';
import { readPolicyPorts } from './port-lines';

describe('ports of a policy in a line', () => {
  it.each<[string, number[] | undefined]>([
    ['80', [80]],
    [' 80, 443 8080 ', [80, 443, 8080]],
    ['70000', [70_000]],
    ['', undefined],
    ['80/tcp', undefined],
    ['80:81', undefined],
    ['123456', undefined],
  ])('%j', (line, ports) => {
    expect(readPolicyPorts(line)).toEqual(ports?.map((port) => ({ port, pp: false })));
  });
});
