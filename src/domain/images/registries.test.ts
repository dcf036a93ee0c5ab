import { describe, expect, it } from 'vitest';
import { KNOWN_REGISTRIES, maySendTo, readRegistries, type Registry } from './registries';

const named = (setting: string | undefined) => {
  const read = readRegistries(setting);
  return typeof read === 'string' ? read : read.slice(KNOWN_REGISTRIES.length);
};

describe('REGISTRIES', () => {
  it('is the known ones without a word', () => {
    expect(readRegistries(undefined)).toEqual(KNOWN_REGISTRIES);
    expect(readRegistries('  ')).toEqual(KNOWN_REGISTRIES);
  });

  it('none is none', () => {
    expect(readRegistries('none')).toEqual([]);
  });

  it.each([
    ['registry.example.com', 'https://registry.example.com'],
    ['registry.example.com:8443', 'https://registry.example.com:8443'],
    ['localhost:5000', 'http://localhost:5000'],
    ['127.0.0.1:5000', 'http://127.0.0.1:5000'],
    ['localhost.example.com', 'https://localhost.example.com'],
    ['127.0.0.1.example.com', 'https://127.0.0.1.example.com'],
    ['10.0.0.1', 'https://10.0.0.1'],
  ])('%s is asked at %s', (setting, origin) => {
    const [host] = setting.split(':');
    expect(named(setting)).toEqual([{ name: setting, origin, realms: [host], redirects: [host] }]);
  });

  it('names each once, and none that is known', () => {
    expect(named('ghcr.io, a.example.com ,A.example.com')).toHaveLength(1);
  });

  it.each(['https://a.example.com', 'a.example.com,', 'a b', 'a.example.com/path', 'u@h', '-a'])(
    'refuses %j',
    (setting) => {
      expect(named(setting)).toMatch(/^REGISTRIES must be none, or hosts/);
    },
  );
});

describe('where a registry may send on to', () => {
  const known = (name: string): Registry => {
    const found = KNOWN_REGISTRIES.find((registry) => registry.name === name);
    if (!found) throw new Error(name);
    return found;
  };
  const local: Registry = {
    name: 'localhost:5000',
    origin: 'http://localhost:5000',
    realms: ['localhost'],
    redirects: ['localhost'],
  };

  it.each<[string, Registry, boolean]>([
    ['https://production.cloudflare.docker.com/x', known('docker.io'), true],
    ['https://registry-1.docker.io/v2/', known('docker.io'), true],
    ['http://production.cloudflare.docker.com/x', known('docker.io'), false],
    ['https://production.cloudflare.docker.com.example.com/', known('docker.io'), false],
    ['https://x.production.cloudflare.docker.com/', known('docker.io'), false],
    ['https://u:p@production.cloudflare.docker.com/', known('docker.io'), false],
    ['https://cdn01.quay.io/', known('docker.io'), false],
    ['https://us-west2-docker.pkg.dev/v2/', known('registry.k8s.io'), true],
    ['https://docker.pkg.dev/', known('registry.k8s.io'), false],
    [
      'https://prod-registry-k8s-io-eu-central-1.s3.dualstack.eu-central-1.amazonaws.com/',
      known('registry.k8s.io'),
      true,
    ],
    ['https://other.s3.amazonaws.com/', known('registry.k8s.io'), false],
    ['http://169.254.169.254/', known('docker.io'), false],
    ['http://localhost:5000/v2/', local, true],
    ['http://localhost:5001/token', local, true],
    ['http://127.0.0.1:5001/token', local, false],
    ['file:///etc/passwd', local, false],
  ])('%s', (address, registry, may) => {
    expect(maySendTo(registry, registry.redirects, new URL(address))).toBe(may);
  });
});
