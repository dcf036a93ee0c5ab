import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exposureFacts } from './exposure';
import { initialForm, toRequest } from './form';
import { anyForm } from './random-form.table';
import type { ProvisionRequest } from './request';
import { gatewayState, withGateway } from '@/domain/compose/gateway';

const request = (top: object, compose: object = {}) =>
  ({ name: 'my-app', ...top, compose_file: { name: '', ...compose } }) as ProvisionRequest;
const OFF = { gateway_enabled: false, tproxy_enabled: false, features: ['kms'] };

const POLICY = {
  ports: [
    { port: 80, pp: false },
    { port: 443, pp: true },
  ],
  restrict_mode: true,
};

const said = (top: object, compose: object = {}) =>
  exposureFacts(request(top, compose)).map(({ sentence }) => sentence);

describe('what a request exposes', () => {
  it.each([
    ['through the gateway', {}, OFF],
    ['through the gateway', { gateway_enabled: false, tproxy_enabled: false }, OFF],
    ['Anyone can read the containers’ logs', {}, { public_logs: false }],
    ['Anyone can read the machine’s load', {}, { public_sysinfo: false }],
    ['Anyone can read the whole app-compose', {}, { public_tcbinfo: false }],
    ['The gateway is off', OFF, {}],
    ['logs are not public', { public_logs: false }, {}],
    ['figures are not public', { public_sysinfo: false }, {}],
    ['cannot check the hash', { public_tcbinfo: false }, {}],
  ])('is said: %s', (says, compose, otherwise) => {
    const about = (values: object) =>
      said({}, values).filter(
        (sentence) =>
          sentence.includes(says) && !(says.startsWith('through') && /off/.test(sentence)),
      );
    expect(about(compose)).toHaveLength(1);
    expect(about(otherwise)).toHaveLength(0);
  });

  it.each<[string, object, object]>([
    ['reachable from the internet', {}, { port_policy: { ports: [], restrict_mode: false } }],
    ['only those of the port policy: 80 and 443.', {}, { port_policy: POLICY }],
    ['forwards none', {}, { port_policy: { ports: [], restrict_mode: true } }],
    ['The gateway is off', {}, { ...OFF, port_policy: POLICY }],
    ['whether ports that the app publishes are reachable is not known', { skip_gateway: true }, {}],
    ['The gateway is off', { skip_gateway: true }, OFF],
    ['reachable from the internet', { skip_gateway: null }, { port_policy: null }],
  ])('says of the gateway: %s', (says, top, compose) => {
    expect(said(top, compose)[0]).toContain(says);
    expect(said(top, compose).filter((one) => /gateway/i.test(one))).toHaveLength(1);
  });

  it.each([
    ['is listed', {}, { listed: false }],
    ['is not listed', { listed: false }, {}],
    ['not for production', { prefer_dev: true }, { prefer_dev: false }],
    ['has no SSH', { prefer_dev: false }, { prefer_dev: true }],
    ['allows SSH', { prefer_dev: false, image: 'dstack-dev-0.5.7' }, { image: 'dstack-0.5.7' }],
    ['image’s name decides', {}, { prefer_dev: false }],
    ['image’s name decides', { prefer_dev: null }, { prefer_dev: true }],
  ])('at the top is said: %s', (says, top, otherwise) => {
    const about = (values: object) => said(values).filter((sentence) => sentence.includes(says));
    expect(about(top)).toHaveLength(1);
    expect(about(otherwise)).toHaveLength(0);
  });

  it('of a new form is the API’s public defaults, no listing and no development image', () => {
    const facts = exposureFacts(toRequest(initialForm()));
    expect(facts.map(({ open }) => open)).toEqual([true, true, true, true, false, false]);
  });

  it('is the same whether defaults are written out or not, in whole sentences, none twice', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const as = (pinned: boolean) =>
          exposureFacts(toRequest({ ...form, sending: { ...form.sending, pinned } })).map(
            ({ sentence }) => sentence,
          );
        expect(as(true)).toEqual(as(false));
        expect(as(true).every((sentence) => /^[A-Z].*\.$/.test(sentence))).toBe(true);
        expect(new Set(as(true)).size).toBe(as(true).length);
      }),
    );
  });
});

describe('the gateway switch', () => {
  it.each([
    ['all on', {}, true, true],
    ['all off', OFF, false, true],
    ['no features', { ...OFF, features: [] }, false, true],
    ['one key off', { gateway_enabled: false }, true, false],
    ['the old key alone on', { ...OFF, tproxy_enabled: true }, true, false],
    ['the feature alone on', { ...OFF, features: ['tproxy-net'] }, true, false],
  ])('%s', (_, compose, on, consistent) => {
    expect(gatewayState(request({}, compose).compose_file)).toEqual({ on, consistent });
  });

  it('makes the three keys agree and keeps other features, each once', () => {
    fc.assert(
      fc.property(anyForm, fc.boolean(), (form, on) => {
        const compose = { ...form.compose_file, ...withGateway(form.compose_file, on) };
        expect(gatewayState(compose)).toEqual({ on, consistent: true });
        const others = (list: string[] | undefined) =>
          (list ?? ['kms']).filter((name) => name !== 'tproxy-net');
        expect(others(compose.features)).toEqual(others(form.compose_file.features));
        expect(withGateway(compose, on)).toEqual(withGateway(form.compose_file, on));
      }),
    );
  });

  it('turned on again gives the API’s default', () => {
    const off = request({}, withGateway({}, false)).compose_file;
    expect(withGateway(off, true).features).toEqual(['kms', 'tproxy-net']);
  });
});
