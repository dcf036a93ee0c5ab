import { describe, expect, it } from 'vitest';
import { analyseCompose } from '@/domain/compose/analyse';
import { missingMappings, portsPublishedBy } from './published-ports';

const of = (...ports: string[]) => {
  const lines = ports.map((port) => `      - ${port}`).join('\n');
  const text = `services:\n  a:\n    image: x\n    ports:\n${lines}\n`;
  return portsPublishedBy(analyseCompose(text).model);
};

describe('the ports a file publishes', () => {
  it.each([
    ['both sides: the host’s counts', ['"8080:80"'], ['tcp 8080']],
    ['udp', ['"53:53/udp"'], ['udp 53']],
    ['a range', ['"8000-8002:80-82"'], ['tcp 8000', 'tcp 8001', 'tcp 8002']],
    ['an address of all', ['"0.0.0.0:80:80"'], ['tcp 80']],
    ['loopback is not reachable', ['"127.0.0.1:80:80"', '"[::1]:81:81"'], []],
    ['sctp cannot be mapped', ['"80:80/sctp"'], []],
    ['each once, in order', ['"90:1"', '"80:1"', '"80:2"'], ['tcp 80', 'tcp 90']],
    ['the long form', ['{ target: 80, published: "8443" }'], ['tcp 8443']],
  ])('%s', (_, ports, found) => {
    expect(of(...ports).ports.map((p) => `${p.protocol} ${p.vm_port}`)).toEqual(found);
  });

  it('what is not known is counted and not guessed', () => {
    expect(of('"80"', '"${P}:80"', '"81:80"')).toMatchObject({
      unknown: 2,
      ports: [{ vm_port: 81 }],
    });
    expect(portsPublishedBy(undefined)).toEqual({ ports: [], unknown: 0 });
  });

  it('a range without end is cut', () => {
    expect(of('"1-65535:1-65535"').ports.length).toBeLessThan(100);
  });

  it('those that are mapped already are not added again', () => {
    const { ports } = of('"80:80"', '"81:81"', '"80:80/udp"');
    expect(missingMappings(ports, [{ protocol: 'tcp', host_port: 8080, vm_port: 80 }])).toEqual([
      { protocol: 'udp', host_port: 80, vm_port: 80 },
      { protocol: 'tcp', host_port: 81, vm_port: 81 },
    ]);
  });
});
