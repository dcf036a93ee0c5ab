import type { UpstreamProxy } from './forward/upstream-proxy';
import { KNOWN_REGISTRIES, type Registry } from '@/domain/images/registries';
import { DEFAULT_API_VERSION, type ApiVersion } from '@/domain/cloud/api-version';

/** Where /api/v1 leads, decided once at start; `apiVersion` is what the browser sends as X-Phala-Version. */
export type Target = {
  readonly apiVersion?: ApiVersion;
  /** Which may be asked for images; the known ones where nothing is said. */
  readonly registries?: readonly Registry[] | undefined;
} & (
  | {
      readonly kind: 'sandbox';
      readonly apiKey: string;
      readonly bootMs?: number;
      readonly machines?: number;
      readonly holding?: number;
    }
  | { readonly kind: 'cloud'; readonly upstream: URL; readonly proxy?: UpstreamProxy | undefined }
);

/** What the page reads from /config.json before its first request. */
export interface ServedConfig {
  readonly target: {
    readonly kind: Target['kind'];
    readonly host: string;
    readonly apiVersion: string;
  };
  /** The registries that may be asked for images, by name; where there are none, the page offers nothing of it. */
  readonly registries: readonly string[];
  /** The sandbox's key is public and protects nothing; no other key is ever in here. */
  readonly apiKey?: string;
  /** Of the document that this server was started with, where its machine tells. */
  readonly composeHash?: string;
}

export const registriesOf = ({ registries = KNOWN_REGISTRIES }: Target): readonly Registry[] =>
  registries;

/** `ownHost` is this server as the browser called it. */
export function servedConfig(target: Target, ownHost: string): ServedConfig {
  const { apiVersion = DEFAULT_API_VERSION } = target;
  const registries = registriesOf(target).map(({ name }) => name);
  if (target.kind === 'sandbox') {
    const told = { kind: target.kind, host: ownHost, apiVersion };
    return { target: told, registries, apiKey: target.apiKey };
  }
  const told = { kind: target.kind, host: target.upstream.host, apiVersion };
  return { target: told, registries };
}
