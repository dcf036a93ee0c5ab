import { describe, expect, it } from 'vitest';
import { portAddresses } from './addresses';
import { analyseCompose } from './analyse';
import type { ComposeContext } from './parsed-compose';
import { inRequest, web } from '@/domain/compose/rules/cases/rule-case.table';

const addresses = (lines: string[], context: ComposeContext = {}) => {
  const { model } = analyseCompose(web(...lines), context);
  return model ? portAddresses(model, context) : [];
};
const OFF = inRequest({ gateway_enabled: false, tproxy_enabled: false, features: [] });

const strict = (...ports: unknown[]) => inRequest({ port_policy: { ports, restrict_mode: true } });
const POLICY = strict({ port: 80, pp: false }, { port: 443, pp: true }, { port: 'x' }, null);
const NO_PORT = strict();

describe('the addresses of published ports', () => {
  it('are under the domain that is expected', () => {
    const { model } = analyseCompose(web('ports: ["80:80"]'));
    const [port] = model ? portAddresses(model, {}, 'gw.example') : [];
    expect(port?.urls).toEqual({
      http: 'https://<app_id>.gw.example',
      tls: 'https://<app_id>-80s.gw.example',
      grpc: 'https://<app_id>-80g.gw.example',
    });
  });

  it.each([
    ['a port the policy lists', '"443:80"', POLICY],
    ['a policy that refuses nothing', '"81:80"', inRequest({ port_policy: { ports: [] } })],
    ['a policy that is half typed', '"81:80"', inRequest({ port_policy: 'x' })],
    ['no policy', '"81:80"', inRequest({ port_policy: null })],
  ])('answer with %s', (_, text, context) => {
    expect(addresses([`ports: [${text}]`], context)[0]).toMatchObject({
      urls: expect.anything(),
      why: undefined,
    });
  });

  it.each([
    ['"8080:80"', '8080', 'https://<app_id>-8080.<gateway>', 'https://<app_id>-8080s.<gateway>'],
    ['"80:3000"', '80', 'https://<app_id>.<gateway>', 'https://<app_id>-80s.<gateway>'],
    [
      '"8000-8009:80-89"',
      '8000-8009',
      'https://<app_id>-<port>.<gateway>',
      'https://<app_id>-<port>s.<gateway>',
    ],
    [
      '{target: 80, published: 81}',
      '81',
      'https://<app_id>-81.<gateway>',
      'https://<app_id>-81s.<gateway>',
    ],
  ])('of %s', (text, port, http, tls) => {
    const [found] = addresses([`ports: [${text}]`]);
    expect(found).toMatchObject({ service: 'web', port, urls: { http, tls }, why: undefined });
  });

  it('have the app id where the request chooses it', () => {
    const [found] = addresses(
      ['ports: ["81:81"]'],
      inRequest({}, { app_id: `0x${'ab'.repeat(20)}` }),
    );
    expect(found?.urls?.grpc).toBe(`https://${'ab'.repeat(20)}-81g.<gateway>`);
  });

  it.each([
    ['UDP', ['ports: ["53:53/udp"]'], {}, 'no UDP'],
    ['the loopback address', ['ports: ["127.0.0.1:80:80"]'], {}, '127.0.0.1'],
    ['a port of Docker’s choice', ['ports: ["80"]'], {}, 'Docker picks'],
    ['port 0', ['ports: ["0:80"]'], {}, 'Docker picks'],
    ['a variable', ['ports: ["${P}:80"]'], {}, 'variables'],
    ['a profile', ['ports: ["80:80"]', 'profiles: [a]'], {}, 'profile'],
    ['the machine’s network', ['ports: ["80:80"]', 'network_mode: host'], {}, 'own network'],
    ['the gateway off', ['ports: ["80:80"]'], OFF, 'gateway is off'],
    ['a policy that refuses it', ['ports: ["81:80"]'], POLICY, 'does not list it'],
    ['a policy that refuses all', ['ports: ["81:80"]'], NO_PORT, 'does not list it'],
    ['a policy of some', ['ports: ["80-81:80-81"]'], POLICY, 'some of these ports only'],
    ['a policy and UDP', ['ports: ["81:80/udp"]'], POLICY, 'no UDP'],
  ])('are none for %s, with the reason', (_, lines, context, reason) => {
    const [found] = addresses(lines, context);
    expect(found?.urls).toBeUndefined();
    expect(found?.why).toContain(reason);
  });

  it.each([
    ['two services', '"80:80"', '"80:81"', ['b', 'a']],
    ['one and a range', '"80-81:80-81"', '"81:1"', ['b', 'a']],
    ['two ports', '"80:80"', '"81:80"', [undefined, undefined]],
    ['one of them unreachable', '"80:80"', '"127.0.0.1:80:80"', [undefined, undefined]],
  ])('clash where they are the same: %s', (_, one, other, clashes) => {
    const text = `services: {a: {image: x, ports: [${one}]}, b: {image: x, ports: [${other}]}}\n`;
    const { model } = analyseCompose(text);
    const found = model ? portAddresses(model, {}) : [];
    expect(found.map(({ clash }) => clash)).toEqual(clashes);
    expect(found.some(({ clash, urls }) => clash !== undefined && urls)).toBe(false);
  });
});
