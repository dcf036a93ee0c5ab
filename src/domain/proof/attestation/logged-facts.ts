import { parseBounded } from '@/domain/schema/bounded-json';
import { z } from '@/domain/schema/zod';
import type { LaunchConfig } from './mr-config';
import type { LoggedEvent } from './runtime-event';

/** What dstack's events in RTMR3 say of a machine, in lower-case hex. */
export interface LoggedFacts {
  composeHash: string | undefined;
  appId: string | undefined;
  instanceId: string | undefined;
  osImageHash: string | undefined;
  keyProvider: KeyProvider | undefined;
  gpuPolicyHash: string | undefined;
  initScriptHashes: string[];
}

/** Who gives the machine its keys. */
export interface KeyProvider {
  /** As the event has it: kms, local-sgx, tpm or none. */
  name: string;
  /** Hex: of a KMS the public key of its root, as DER. */
  id: string;
}

const provider = z.object({ name: z.string().max(40), id: z.string().max(4000).default('') });

/** Reads the events before the app ran: of a name that comes twice the first counts, for an app may log others. */
export function loggedFacts(events: readonly LoggedEvent[]): LoggedFacts {
  const own = events.filter(({ imr }) => imr === 3);
  const all = (name: string) =>
    own.filter(({ event }) => event === name).map((one) => one.event_payload.toLowerCase());
  const first = (name: string) => all(name)[0] || undefined;
  return {
    composeHash: first('compose-hash'),
    appId: first('app-id'),
    instanceId: first('instance-id'),
    osImageHash: first('os-image-hash'),
    keyProvider: providerOf(first('key-provider')),
    gpuPolicyHash: first('gpu-policy-hash'),
    initScriptHashes: all('init-script-hash'),
  };
}

function providerOf(payload: string | undefined): KeyProvider | undefined {
  if (payload === undefined) return undefined;
  const bytes = Uint8Array.from(payload.match(/../g) ?? [], (digits) =>
    Number.parseInt(digits, 16),
  );
  const read = provider.safeParse(parseBounded(new TextDecoder().decode(bytes)));
  return read.success ? { ...read.data, id: read.data.id.toLowerCase() } : undefined;
}

const KINDS: Readonly<Record<string, LaunchConfig['keyProvider']>> = {
  none: 'none',
  local: 'local',
  'local-sgx': 'local',
  kms: 'kms',
  tpm: 'tpm',
};

/**
 * What MRCONFIGID is made of, by the log; undefined where something it takes is not there. The manifest
 * version, from 3 on, says that a list of init scripts counts even where it is empty.
 */
export function launchOf(facts: LoggedFacts, manifestVersion: number): LaunchConfig | undefined {
  const { composeHash = '', appId = '', instanceId = '', keyProvider, gpuPolicyHash = '' } = facts;
  const kind = Object.hasOwn(KINDS, keyProvider?.name ?? '') && KINDS[keyProvider?.name ?? ''];
  const isHex = /^[0-9a-f]*$/.test(keyProvider?.id ?? '') && /^[0-9a-f]{64}$/.test(composeHash);
  if (!kind || !isHex || (keyProvider?.id ?? '').length % 2 !== 0) return undefined;
  return {
    composeHash,
    appId,
    instanceId,
    keyProvider: kind,
    keyProviderId: keyProvider?.id ?? '',
    gpuPolicyHash,
    initScriptHashes: manifestVersion >= 3 ? facts.initScriptHashes : undefined,
  };
}
