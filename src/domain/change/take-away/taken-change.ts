import { HASH_TO_COME, type ApiCall } from '@/domain/create/take-away/api-call';

/** Which API a change goes to, outside of the page. */
export type ApiPlace = Pick<ApiCall, 'baseUrl' | 'apiVersion'>;

/** A change as it is taken away; what is undefined is done already or not needed. */
export interface TakenChange {
  /** As a path names the machine. */
  cvm: string;
  /** The body that provisions the next document. */
  provision?: string | undefined;
  /** 64 hex digits: what the server gave; undefined before it was provisioned. */
  serverHash?: string | undefined;
  /** The body that applies it, for a hash of the server’s. */
  apply?: ((serverHash: string) => string) | undefined;
  /** What is asked of the app’s contract in between. */
  contract?: { appId: string; chainId: number; deviceId?: string | undefined } | undefined;
  /** The body that gives the values alone anew. */
  values?: string | undefined;
}

/** One call of a change. */
export interface TakenStep {
  /** A sentence. */
  title: string;
  call: ApiCall;
}

/** The calls of a change in their order. */
export function takenSteps(place: ApiPlace, change: TakenChange): TakenStep[] {
  const { provision, apply, contract, values, serverHash } = change;
  const hasHashToCome = serverHash === undefined;
  const hash = serverHash ?? HASH_TO_COME;
  const path = machineCallPath(change.cvm);
  return [
    provision !== undefined && {
      title: 'Provision the next document. Nothing restarts; the answer has its compose_hash.',
      call: { ...place, path: `${path}/compose_file/provision`, body: provision },
    },
    contract && {
      title:
        'Once its owner has registered the hash, ask whether the contract allows it: is_allowed has to be true.',
      call: {
        ...place,
        path: `/apps/${encodeURIComponent(contract.appId)}/is-allowed`,
        body: question(hash, contract),
        hasHashToCome,
      },
    },
    apply && {
      title: 'Apply it: the machine restarts.',
      call: {
        ...place,
        method: 'PATCH' as const,
        path: `${path}/compose_file`,
        body: apply(hash),
        hasHashToCome,
      },
    },
    values !== undefined && {
      title: 'Give the values anew: the machine restarts.',
      call: { ...place, method: 'PATCH' as const, path: `${path}/envs`, body: values },
    },
  ].filter((step) => step !== false && step !== undefined);
}

function question(
  compose_hash: string,
  { chainId, deviceId }: NonNullable<TakenChange['contract']>,
): string {
  return JSON.stringify({
    compose_hash,
    ...(deviceId !== undefined && { device_id: deviceId }),
    chain_id: chainId,
  });
}

export const machineCallPath = (cvm: string) => `/cvms/${encodeURIComponent(cvm)}`;

/** What the CLI’s own commands cannot say of such a change. */
export const CLI_CHANGE_LIMITS: readonly string[] = [
  'phala deploy --cvm-id sends parts of the document, and its hash is known only afterwards; phala api sends the whole document that was looked at here.',
  'phala envs update encrypts by itself, so it takes the values in plain text.',
];
