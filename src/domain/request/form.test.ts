import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { check } from './check';
import {
  initialForm,
  NO_SCRIPT,
  otherPayload,
  shownPath,
  sizeChoice,
  toRequest,
  type ProvisionForm,
} from './form';
import { anyForm, composeKeys } from './random-form.table';
import { apiDefault, provisionRequest, type FieldPath } from './request';

/** The 13 measured keys with a default of the API's, and what the official clients always send. */
const PINNED = {
  allowed_envs: [],
  name: '',
  runner: 'docker-compose',
  gateway_enabled: true,
  tproxy_enabled: true,
  features: ['kms', 'tproxy-net'],
  public_logs: true,
  public_sysinfo: true,
  public_tcbinfo: true,
  storage_fs: 'zfs',
  kms_enabled: true,
  local_key_provider_enabled: false,
  secure_time: false,
  no_instance_id: false,
  manifest_version: 2,
};

function form(compose: Record<string, unknown>, sending: Partial<ProvisionForm['sending']> = {}) {
  const start = initialForm();
  return {
    ...start,
    compose_file: { name: '', ...compose },
    sending: { ...start.sending, ...sending },
  };
}

describe('a new form', () => {
  it('sends the private, production and smallest choices and the pinned defaults, no more', () => {
    const { compose_file, ...top } = toRequest(initialForm());
    expect(top).toEqual({ name: '', listed: false, prefer_dev: false, instance_type: 'tdx.small' });
    expect(compose_file).toEqual(PINNED);
  });

  it('pins what a form has lost, its inner name too', () => {
    expect(toRequest(form({ name: undefined, runner: undefined })).compose_file).toEqual(PINNED);
  });

  it('in the short form sends only its presets', () => {
    expect(toRequest(form({}, { pinned: false })).compose_file).toEqual({ name: '' });
  });

  it.each([true, false])('misses only its name and its compose file (pinned: %s)', (pinned) => {
    const findings = check(toRequest(form({}, { pinned })));
    expect(findings.map(({ severity, path }) => `${severity} ${path}`)).toEqual([
      'error name',
      'error compose_file.docker_compose_file',
    ]);
  });

  it('is a fresh one each time', () => {
    expect(initialForm().compose_file).not.toBe(initialForm().compose_file);
    const first = toRequest(initialForm());
    first.compose_file.features?.push('changed');
    expect(toRequest(initialForm()).compose_file.features).toEqual(['kms', 'tproxy-net']);
  });
});

describe('the request of a form', () => {
  it('is valid where its values are', () => {
    fc.assert(
      fc.property(anyForm, (random) => {
        expect(provisionRequest.safeParse(toRequest(random)).error).toBeUndefined();
      }),
    );
  });

  it('carries every value of the form, and adds no null and no undefined', () => {
    fc.assert(
      fc.property(anyForm, (random) => {
        const request = toRequest(random);
        const hidden = otherPayload(request.compose_file.runner);
        const { compose_file: composeOut, ...topOut } = request;
        const { compose_file: composeIn, sending, ...topIn } = random;
        const given = (object: object) =>
          Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
        expect(isDeepStrictEqual(topOut, given(topIn))).toBe(true);
        const expected = given({ ...(sending.pinned ? PINNED : {}), ...given(composeIn) });
        if (hidden) delete expected[hidden];
        if (sending.script !== 'own') delete expected.pre_launch_script;
        if (sending.script === 'none') expected.pre_launch_script = NO_SCRIPT;
        expect(isDeepStrictEqual(composeOut, expected)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves the form as it is', () => {
    fc.assert(
      fc.property(anyForm, (random) => {
        const before = structuredClone(random);
        toRequest(random);
        expect(isDeepStrictEqual(structuredClone(random), before)).toBe(true);
      }),
    );
  });

  it.each([
    ['docker-compose', 'docker_compose_file', 'bash_script'],
    [undefined, 'docker_compose_file', 'bash_script'],
    ['bash', 'bash_script', 'docker_compose_file'],
  ])('of the runner %s carries %s, not %s', (runner, kept, dropped) => {
    const { compose_file } = toRequest(
      form({ runner, docker_compose_file: 'services: {}', bash_script: 'true' }),
    );
    expect(compose_file).toHaveProperty(kept);
    expect(compose_file).not.toHaveProperty(dropped);
  });

  it.each([
    ['type', { instance_type: 'tdx.small' }],
    ['custom', { vcpu: 2, memory: 4096 }],
    [undefined, { instance_type: 'tdx.small', vcpu: 2, memory: 4096 }],
  ] as const)('with the size choice %s carries %j, and the form keeps both', (size, sent) => {
    const values = { ...form({}, { size }), instance_type: 'tdx.small', vcpu: 2, memory: 4096 };
    const { instance_type, vcpu, memory } = toRequest(values);
    expect({ instance_type, vcpu, memory }).toEqual({
      instance_type: undefined,
      vcpu: undefined,
      memory: undefined,
      ...sent,
    });
    expect(sizeChoice(values)).toBe(size ?? 'type');
    expect(shownPath('memory', values)).toBe(size === 'type' ? 'instance_type' : 'memory');
    expect(shownPath('instance_type', values)).toBe(size === 'custom' ? 'vcpu' : 'instance_type');
    expect(shownPath('name', values)).toBe('name');
  });

  it('shows a size of one’s own where a form says nothing and has no type', () => {
    const values = { ...form({}, { size: undefined }), instance_type: null, vcpu: 2 };
    expect(sizeChoice(values)).toBe('custom');
  });

  it('of an unknown runner carries both payloads: neither is known to be in the way', () => {
    const payloads = { docker_compose_file: 'a', bash_script: 'b' };
    expect(toRequest(form({ runner: 'other', ...payloads })).compose_file).toMatchObject(payloads);
  });

  it.each([
    ['standard', undefined],
    ['own', 'echo own\n'],
    ['none', NO_SCRIPT],
  ] as const)('with the script choice %s carries %j', (script, sent) => {
    const { compose_file } = toRequest(form({ pre_launch_script: 'echo own\n' }, { script }));
    expect(compose_file.pre_launch_script).toBe(sent);
    expect(Object.hasOwn(compose_file, 'pre_launch_script')).toBe(sent !== undefined);
  });

  it('for no script carries comments only', () => {
    expect(NO_SCRIPT).toMatch(/^(#[^\n]*\n)+$/);
  });
});

it('the pinned values are the API’s own, except two the official clients send', () => {
  const defaults = composeKeys
    .map((key): [string, unknown] => [key, apiDefault(`compose_file.${key}` as FieldPath)])
    .filter(([, value]) => value !== undefined);
  expect({ ...Object.fromEntries(defaults), allowed_envs: [], name: '' }).toEqual(PINNED);
});
