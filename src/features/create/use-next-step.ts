import type { VariableUse } from '@/domain/compose/variables/variable-uses';
import { lacksOf } from '@/domain/compose/variables/without-value';
import { addressProblem, plainAddress } from '@/domain/create/addresses';
import { commitRequest, serializeCommit } from '@/domain/create/commit-request';
import { keyPath, kmsName } from '@/domain/create/key-path';
import type { AllowedQuestion } from '@/domain/create/is-allowed';
import { registerProblems } from '@/domain/create/register-call';
import { needsAcknowledgement, type Verdict } from '@/domain/hash/verdict/verdict';
import type { ProvisionRequest } from '@/domain/request/request';
import type { ProvisionResult } from '@/domain/cloud/result';
import { canSeal } from '@/domain/secrets/seal';
import { secretStore } from '@/display/secrets/secret-store';
import { useSecrets } from '@/display/secrets/use-secrets';
import { useState } from 'react';
import { keepProgress, readProgress, type KeptCommit, type Registration } from './kept-progress';
import { stageOf, trailOf, type Standing } from './stage';
import { useMachine } from '@/features/create/machine/use-machine';
import { useCommit, type Commit } from '@/features/create/steps/use-commit';
import { useSeal } from '@/features/create/steps/use-seal';

export interface NextStepInput {
  request: ProvisionRequest;
  result: ProvisionResult;
  /** When the answer came. */
  at: Date;
  verdict: Verdict;
  /** Where the compose text takes variables from outside; undefined where it is not read. */
  uses: readonly VariableUse[] | undefined;
  /** Whether it is in sight: out of it the machine is not looked at. */
  isShown: boolean;
  onKeyNeeded: () => void;
}

/** Everything the steps share: what was typed, what follows from it, and the create call. */
export function useNextStep(input: NextStepInput) {
  const { request, result, at, verdict, onKeyNeeded } = input;
  const path = keyPath(result, request);
  const mark = { compose_hash: result.compose_hash, app_id: result.app_id, at };
  const [kept] = useState(() => readProgress(mark));
  const [registration, setRegistration] = useState<Registration>(
    () => kept?.registration ?? startOf(request, result),
  );
  const commit = useCommit({
    name: request.name,
    composeHash: result.compose_hash,
    start: resumeFrom(kept?.commit),
    onProgress(progress) {
      keepProgress(mark, { registration, commit: progress });
      // The machine has them now; the page keeps no copy.
      if (progress?.known) secretStore.clear();
    },
    onKeyNeeded,
  });
  const isOnChain = path.kind === 'on-chain';
  const isTyped = addressProblem(registration.appId, 'app id') === undefined;
  const appId = isOnChain ? (isTyped ? plainAddress(registration.appId) : undefined) : path.appId;
  const secrets = useSecrets();
  const [isLeftOut, setIsLeftOut] = useState(false);
  const [isAcknowledged, setIsAcknowledged] = useState(false);
  const isExplained = isAcknowledged || !needsAcknowledgement(verdict);
  const allowed = namesOf(request.compose_file.allowed_envs);
  const expected = [...new Set([...allowed, ...namesOf(request.env_keys)])];
  const unset = isLeftOut ? expected : expected.filter((name) => !secrets.names.has(name));
  const empty = secrets.rows.flatMap(({ name, length }) =>
    length === 0 && !isLeftOut && allowed.includes(name) ? [name] : [],
  );
  const uses = request.compose_file.runner === 'bash' ? 'script' : input.uses;
  const kms = kmsName(result);
  const sealing = useSeal({
    kms,
    offered: result.app_env_encrypt_pubkey,
    kmsKey: result.kms_info?.k256_pubkey,
    appId,
    allowed,
    onKeyNeeded,
  });
  const last = sealing.state.kind === 'sealed' ? sealing.state.sealed : undefined;
  const sealed = last?.appId === appId && last?.of === secrets ? last : undefined;
  const needsSeal = secrets.names.size > 0 || expected.length > 0;
  const lacks = (what: string | undefined) =>
    isExplained ? (appId === undefined ? 'Needs the app id of step 2.' : what) : UNEXPLAINED;
  const body =
    appId === undefined ? undefined : commitRequest({ result, path, ...registration, sealed });
  const question: AllowedQuestion | undefined = isOnChain
    ? {
        compose_hash: result.compose_hash,
        ...(result.device_id && { device_id: result.device_id }),
        ...(path.chainId !== undefined && { chain_id: path.chainId }),
      }
    : undefined;
  /** Both acts with one press: the call leaves only where the key was proven and nothing changed meanwhile. */
  async function encryptAndCreate() {
    const made = await sealing.start();
    if (!made || appId === undefined || made.appId !== appId) return;
    if (made.of !== secretStore.get()) return;
    const whole = commitRequest({ result, path, ...registration, sealed: made });
    if (whole) await commit.send(serializeCommit(whole), appId);
  }
  const { state } = commit;
  const createdAs = state.kind === 'created' ? state.appId : undefined;
  const machine = useMachine(createdAs, input.isShown);
  const standing: Standing = {
    commit: state.kind,
    isEncrypted:
      state.kind === 'created' ? (state.encrypted ?? null) : !isLeftOut && sealed !== undefined,
    needsEncryption: needsSeal,
    registration: !isOnChain ? 'not-needed' : appId === undefined ? 'open' : 'entered',
    phase: machine.phase,
  };
  return {
    path,
    registration,
    /** What the registration call still lacks, by argument. */
    isCallReady:
      registration.way === 'existing' ||
      Object.keys(registerProblems({ ...registration, composeHash: result.compose_hash }))
        .length === 0,
    change(part: Partial<Registration>) {
      const next = { ...registration, ...part };
      setRegistration(next);
      keepProgress(mark, { registration: next, commit: progressOf(commit.state) });
    },
    /** The verdict needs no word, or it was given. */
    isExplained,
    /** 40 hex digits; undefined until an on-chain app has one. */
    appId,
    /** The create call's exact text; undefined until there is an app id. */
    text: body && serializeCommit(body),
    question,
    commit,
    machine,
    stage: stageOf(standing),
    trail: trailOf(standing),
    encryptAndCreate,
    seal: {
      ...sealing,
      sealed,
      allowed,
      expected,
      /** How many values would be encrypted, and how many names have none. */
      ready: [...secrets.names].filter((name) => allowed.includes(name)).length,
      missing: unset.length,
      /** What the names come to that would be sent without a value, or with an empty one. */
      lacking: lacksOf({ unset, empty }, uses),
      isNeeded: needsSeal,
      isLeftOut,
      leaveOut: setIsLeftOut,
      lacks: canSeal() ? lacks(kms ? undefined : NO_KMS) : INSECURE,
    },
    /** Why the machine cannot be created yet, in words. */
    createLacks: lacks(
      !needsSeal || sealed || isLeftOut
        ? undefined
        : 'Needs the encrypted values, or “Go on without values”.',
    ),
    isAcknowledged,
    acknowledge: setIsAcknowledged,
  };
}

const NO_KMS = 'The answer does not name its KMS.';
const INSECURE =
  'Browsers encrypt on secure pages only: open the console over https or on localhost to encrypt values.';
/** Said of every step that would let something be made with the hash. */
export const UNEXPLAINED = 'Tick the sentence on the unexplained hash above first.';

function namesOf(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [];
}

function startOf(request: ProvisionRequest, result: ProvisionResult): Registration {
  const appId = plainAddress(result.app_id ?? '') ?? plainAddress(request.app_id ?? '');
  return {
    way: appId === undefined ? 'new' : 'existing',
    deployer: '',
    disableUpgrades: false,
    allowAnyDevice: false,
    deviceId: (result.device_id ?? '').slice(0, 100),
    appId: appId ?? '',
  };
}

/** What a page that was closed in the middle goes on from; it looks, and sends nothing by itself. */
function resumeFrom(kept: KeptCommit | undefined): Commit {
  if (!kept) return { kind: 'idle' };
  const { appId, encrypted } = kept;
  return kept.known
    ? { kind: 'created', appId, found: false, encrypted }
    : { kind: 'unknown', appId, encrypted, sent: undefined, look: undefined, attempt: 0 };
}

function progressOf(state: Commit): KeptCommit | undefined {
  if (state.kind === 'idle' || state.kind === 'refused') return undefined;
  const encrypted = 'encrypted' in state ? state.encrypted : undefined;
  return { appId: state.appId, known: state.kind === 'created', encrypted };
}

export type NextStepState = ReturnType<typeof useNextStep>;
