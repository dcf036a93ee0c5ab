import { describe, expect, it } from 'vitest';
import { servedConfig } from './runtime-config';
import { readSettings } from './settings';

describe('settings', () => {
  it('is the sandbox on 4173 by default', () => {
    expect(readSettings({}, 4173)).toEqual({
      port: 4173,
      target: { kind: 'sandbox', apiKey: 'phak_sandbox' },
    });
  });

  it('takes port, key and upstream from the environment', () => {
    expect(readSettings({ PORT: '4200', SANDBOX_API_KEY: 'phak_other' }, 4173)).toEqual({
      port: 4200,
      target: { kind: 'sandbox', apiKey: 'phak_other' },
    });
    expect(readSettings({ PHALA_API_URL: 'https://cloud-api.phala.com' }, 4173).target).toEqual({
      kind: 'cloud',
      upstream: new URL('https://cloud-api.phala.com'),
    });
  });

  it.each(['65536', '-1', '80a', '4173.0', '0x10', ' 4173', '999999'])(
    'refuses PORT=%s',
    (port) => {
      expect(() => readSettings({ PORT: port }, 4173)).toThrow(/whole number/);
    },
  );

  it('refuses to forward to itself', () => {
    expect(() => readSettings({ PHALA_API_URL: 'http://localhost:4173' }, 4173)).toThrow(
      /console's own/,
    );
  });

  it.each(['0', '1500', '999999'])('lets a machine of the sandbox boot in %s ms', (ms) => {
    const { target } = readSettings({ SANDBOX_BOOT_MS: ms }, 4173);
    expect(target).toEqual({ kind: 'sandbox', apiKey: 'phak_sandbox', bootMs: Number(ms) });
  });

  it.each(['1000000', '-1', '1.5', '6s'])('refuses SANDBOX_BOOT_MS=%s', (ms) => {
    expect(() => readSettings({ SANDBOX_BOOT_MS: ms }, 4173)).toThrow(/SANDBOX_BOOT_MS/);
  });

  it.each(['2001', '-1', 'many'])('refuses SANDBOX_MACHINES=%s', (machines) => {
    expect(() => readSettings({ SANDBOX_MACHINES: machines }, 4173)).toThrow(/SANDBOX_MACHINES/);
  });

  it('lets the workspace of the sandbox begin with many machines', () => {
    expect(readSettings({ SANDBOX_MACHINES: '500' }, 4173).target).toMatchObject({ machines: 500 });
  });

  it.each(['2025-10-28', '2026-01-21', '2026-05-22', '2026-06-23'])(
    'asks for version %s where told to',
    (version) => {
      const { target } = readSettings({ PHALA_API_VERSION: version }, 4173);
      expect(servedConfig(target, 'a').target.apiVersion).toBe(version);
    },
  );

  it('asks for 2026-01-21 otherwise', () => {
    const { target } = readSettings({ PHALA_API_VERSION: '' }, 4173);
    expect(servedConfig(target, 'a').target.apiVersion).toBe('2026-01-21');
  });

  it.each(['LATEST', '2026-05-23', 'v1', '2026-01-21\n'])('refuses the version %j', (version) => {
    expect(() => readSettings({ PHALA_API_VERSION: version }, 4173)).toThrow(
      /one of 2025-10-28, 2026-01-21, 2026-05-22, 2026-06-23/,
    );
  });

  it.each(['a b', 'a\nb', 'ä'])('refuses the key %j, which no header can carry', (key) => {
    expect(() => readSettings({ SANDBOX_API_KEY: key }, 4173)).toThrow(/SANDBOX_API_KEY/);
  });
});
