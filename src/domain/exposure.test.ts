import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exposureSentences } from './exposure';
import { initialForm, toRequest } from './form';
import { anyForm } from './random-form.table';
import type { ProvisionRequest } from './request';
import { gatewayState, withGateway } from './rules/exposure';

const request = (top: object, compose: object = {}) =>
  ({ name: 'my-app', ...top, compose_file: { name: '', ...compose } }) as ProvisionRequest;
const OFF = { gateway_enabled: false, tproxy_enabled: false, features: ['kms'] };

describe('what a request exposes', () => {
  it.each([
    ['through the gateway', {}, {}, OFF],
    ['The gateway is off', {}, OFF, {}],
    ['through the gateway', {}, { gateway_enabled: false, tproxy_enabled: false }, OFF],
    ['logs', {}, {}, { public_logs: false }],
    ['load, memory and disk', {}, {}, { public_sysinfo: false }],
    ['anyone can check its hash', {}, {}, { public_tcbinfo: false }],
    ['cannot check the hash', {}, { public_tcbinfo: false }, {}],
  ])('is said: %s', (says, top, compose, otherwise) => {
    const said = (values: object) =>
      exposureSentences(request(top, values)).filter((sentence) => sentence.includes(says));
    expect(said(compose)).toHaveLength(1);
    const remaining = said(otherwise).filter(
      (sentence) => !sentence.startsWith('The gateway is off'),
    );
    expect(remaining).toHaveLength(0);
  });

  it.each([
    ['listed', {}, { listed: false }],
    ['listed', { listed: true }, { listed: false }],
    ['not for production', { prefer_dev: true }, { prefer_dev: false }],
    ['image’s name decides', {}, { prefer_dev: false }],
    ['image’s name decides', { prefer_dev: null }, { prefer_dev: true }],
  ])('at the top is said: %s', (says, top, otherwise) => {
    const said = (values: object) =>
      exposureSentences(request(values)).filter((sentence) => sentence.includes(says));
    expect(said(top)).toHaveLength(1);
    expect(said(otherwise)).toHaveLength(0);
  });

  it('of a new form is the API’s public defaults, no listing and no development image', () => {
    const said = exposureSentences(toRequest(initialForm()));
    expect(said).toHaveLength(4);
    expect(said.join(' ')).not.toMatch(/directory|development/);
  });

  it('is the same whether defaults are written out or not, in whole sentences, none twice', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const as = (pinned: boolean) =>
          exposureSentences(toRequest({ ...form, sending: { ...form.sending, pinned } }));
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
    const off = request({}, withGateway({ name: '' }, false)).compose_file;
    expect(withGateway(off, true).features).toEqual(['kms', 'tproxy-net']);
  });
});
