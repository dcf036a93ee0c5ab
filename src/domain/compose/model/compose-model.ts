import type { Span } from '@/domain/compose/compose-finding';

/** What a compose text says, in plain data with places, fit to cross a worker's border. */
export interface ComposeModel {
  name: string | undefined;
  services: ComposeService[];
  networks: ComposeResource[];
  volumes: ComposeResource[];
  configs: ComposeResource[];
  secrets: ComposeResource[];
  /** Other compose files it asks for. */
  includes: (Span & { path: string })[];
}

/** `source` may hold variables; then it is what stands there, and `interpolated` says so. */
export interface ComposeText extends Span {
  text: string;
  interpolated: boolean;
}

export interface ImageReference extends ComposeText {
  /** `docker.io` where none is written. */
  registry: string;
  /** The repository without registry, e.g. `library/nginx`. */
  name: string;
  tag: string | undefined;
  digest: string | undefined;
}

export interface ComposeBuild extends Span {
  /** The key `build`. */
  key: Span;
  context: ComposeText | undefined;
  /** Whether the context is fetched (git or http), not a folder. */
  isRemote: boolean;
  dockerfile: ComposeText | undefined;
  /** Whether the Dockerfile stands in the compose text. */
  isInline: boolean;
}

export interface PublishedPort extends Span {
  /** First and last port on the host: the one in the URL. Undefined: chosen by the guest, or unknown. */
  published: PortRange | undefined;
  /** First and last port in the container; undefined where it depends on variables. */
  target: PortRange | undefined;
  hostAddress: string | undefined;
  protocol: string;
  interpolated: boolean;
}

export interface PortRange {
  first: number;
  last: number;
}

export interface ServiceVolume extends Span {
  /** `bind` of a host path, `volume` by name or without one, `tmpfs`, or another type as written. */
  kind: string;
  source: ComposeText | undefined;
  target: string | undefined;
  readOnly: boolean;
  interpolated: boolean;
}

export interface EnvironmentEntry extends Span {
  name: string;
  /** Undefined: passed through from outside by name. */
  value: string | undefined;
  valueSpan: Span | undefined;
  style: 'map' | 'list';
}

export interface ComposeService extends Span {
  name: string;
  /** The name itself; the service reaches from `from` to `to`. */
  key: Span;
  image: ImageReference | undefined;
  build: ComposeBuild | undefined;
  ports: PublishedPort[];
  volumes: ServiceVolume[];
  environment: EnvironmentEntry[];
  envFiles: (ComposeText & { required: boolean })[];
  networks: ComposeText[];
  configs: ComposeText[];
  secrets: ComposeText[];
  dependsOn: (ComposeText & { required: boolean })[];
  profiles: ComposeText[];
  extends: { service: string; file: ComposeText | undefined; span: Span } | undefined;
  networkMode: ComposeText | undefined;
  platform: ComposeText | undefined;
  restart: ComposeText | undefined;
  /** Whether it asks for a GPU, by reservation, `gpus` or the nvidia runtime. */
  wantsGpu: boolean;
}

/** A named network, volume, config or secret. */
export interface ComposeResource extends Span {
  name: string;
  key: Span;
  external: boolean;
  file: ComposeText | undefined;
  /** The variable its content comes from. */
  environment: ComposeText | undefined;
  /** Whether its content stands in the text. */
  isInline: boolean;
}
