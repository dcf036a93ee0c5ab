/** A registry that may be asked, and the only hosts that it may send on to. */
export interface Registry {
  /** As it stands in an image's name, with its port. */
  name: string;
  /** Where its API is. */
  origin: string;
  /** Hosts that hand out anonymous tokens. */
  realms: readonly string[];
  /** Hosts that its answers may redirect to; `*` stands for letters, digits, dots and dashes. */
  redirects: readonly string[];
}

/**
 * The registries that are asked unless REGISTRIES says otherwise, and the hosts that they send to:
 * Docker's allow-list for firewalls, Red Hat's for quay.io, the sources of registry.k8s.io.
 */
export const KNOWN_REGISTRIES: readonly Registry[] = [
  {
    name: 'docker.io',
    origin: 'https://registry-1.docker.io',
    realms: ['auth.docker.io'],
    redirects: [
      'production.cloudflare.docker.com',
      'production.cloudfront.docker.com',
      'docker-images-prod.6aa30f8b08e16409b46e0173d6de2f56.r2.cloudflarestorage.com',
    ],
  },
  {
    name: 'ghcr.io',
    origin: 'https://ghcr.io',
    realms: ['ghcr.io'],
    redirects: ['pkg-containers.githubusercontent.com'],
  },
  {
    name: 'quay.io',
    origin: 'https://quay.io',
    realms: ['quay.io'],
    redirects: ['cdn.quay.io', 'cdn01.quay.io', 'cdn02.quay.io', 'cdn03.quay.io'],
  },
  {
    name: 'gcr.io',
    origin: 'https://gcr.io',
    realms: ['gcr.io'],
    redirects: ['storage.googleapis.com'],
  },
  {
    name: 'public.ecr.aws',
    origin: 'https://public.ecr.aws',
    realms: ['public.ecr.aws'],
    redirects: ['*.cloudfront.net'],
  },
  {
    name: 'registry.k8s.io',
    origin: 'https://registry.k8s.io',
    realms: [],
    redirects: [
      '*-docker.pkg.dev',
      'prod-registry-k8s-io-*.s3.dualstack.*.amazonaws.com',
      'cdn.registry.k8s.io',
    ],
  },
];

const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3})(?::|$)/;

/**
 * The registries that REGISTRIES names on top of the known ones; `none` is none at all. A host on
 * this machine is asked by http, every other by https, and one that is not known may send on to
 * nobody else. A text is what is wrong with the setting.
 */
export function readRegistries(setting: string | undefined): readonly Registry[] | string {
  const text = setting?.trim() ?? '';
  if (text === 'none') return [];
  const names = text === '' ? [] : text.split(',').map((name) => name.trim().toLowerCase());
  const odd = names.find((name) => !HOST.test(name));
  if (odd !== undefined)
    return `REGISTRIES must be none, or hosts with their ports separated by commas; ${JSON.stringify(odd)} is no host.`;
  const known = new Set(KNOWN_REGISTRIES.map(({ name }) => name));
  return [
    ...KNOWN_REGISTRIES,
    ...[...new Set(names)].filter((name) => !known.has(name)).map(named),
  ];
}

function named(name: string): Registry {
  const host = name.replace(/:\d+$/, '');
  const origin = `${LOOPBACK.test(name) ? 'http' : 'https'}://${name}`;
  return { name, origin, realms: [host], redirects: [host] };
}

/** Whether a registry may send on to an address: over https, or over http to itself on this machine. */
export function maySendTo({ origin }: Registry, hosts: readonly string[], address: URL): boolean {
  if (address.username !== '' || address.password !== '') return false;
  const isOwn = address.origin === origin;
  if (address.protocol !== 'https:' && !isOwn && !isSameMachine(origin, address)) return false;
  return isOwn || hosts.some((host) => matches(host, address.hostname));
}

/** A registry on this machine may have its token server at another port of it. */
function isSameMachine(origin: string, { protocol, hostname }: URL): boolean {
  const registry = new URL(origin);
  return registry.protocol === 'http:' && protocol === 'http:' && hostname === registry.hostname;
}

function matches(pattern: string, host: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll('.', String.raw`\.`));
  return new RegExp(`^${parts.join('[a-z0-9.-]+')}$`).test(host);
}
