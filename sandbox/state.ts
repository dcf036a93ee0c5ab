import { NODES, TAKEN_NAMES } from '#sandbox/catalogue/catalogue';
import { AppContracts } from '#sandbox/chain/app-contracts';
import { PendingChanges } from '#sandbox/cvms/change/pending-changes';
import { RevisionStore } from '#sandbox/apps/revision-store';
import { createAddress } from '#sandbox/kms/create-address';
import { lastOperation, newCvm, type Cvm, type NewCvm } from '#sandbox/cvms/cvm';
import { cvmState, type CvmState } from '#sandbox/cvms/life/cvm-state';
import { newOperation, type NewOperation, type Operation } from '#sandbox/cvms/life/operation';
import { VerifiedQuotes } from '#sandbox/test-root/verified-quotes';
import { Fleet } from '#sandbox/catalogue/fleet';
import { TEAM_WALLET } from '#sandbox/kms/keys';
import type { NodeNow } from '#sandbox/catalogue/node-now';
import type { Plan } from '#sandbox/provision/plan';

/** So that a long test run cannot fill the memory; the oldest go first. */
const MAX_PROVISIONS = 500;

/** Of one CVM. */
const MAX_OPERATIONS = 300;

/** Enough for tests that run side by side. */
const MAX_BODIES = 20;

export interface Provision {
  compose_hash: string;
  /** Null for an on-chain KMS, whose contract gives the id later. */
  app_id: string | null;
  /** The exact text that was hashed. */
  document: string;
  expires: number;
  plan: Plan;
}

export interface AppId {
  app_id: string;
  nonce: number;
}

export interface StateOptions {
  /** Milliseconds since 1970; tests set their own clock. */
  now?: () => number;
  /** How long a CVM is starting. */
  bootMs?: number;
  /** How many machines take up room, the newest first; all of them where nothing is said. */
  holding?: number;
}

/** Everything one sandbox remembers. It lives in memory: a restart starts clean. */
export class SandboxState {
  readonly fleet: Fleet;
  readonly revisions = new RevisionStore();
  readonly pending = new PendingChanges();
  readonly contracts = new AppContracts();
  /** Replicas that were only prepared, by their token. */
  readonly replicas = new Map<string, { cvm_id: string; asked: Record<string, unknown> }>();
  readonly quotes = new VerifiedQuotes();
  readonly now: () => number;
  readonly #bootMs: number;
  readonly #bodies: Uint8Array<ArrayBuffer>[] = [];
  readonly #provisions = new Map<string, Provision>();
  readonly #usedNonces = new Set<number>();
  #lastNumber = 1000;

  constructor({ now = Date.now, bootMs = 6_000, holding }: StateOptions = {}) {
    this.fleet = new Fleet(holding);
    this.now = now;
    this.#bootMs = bootMs;
  }

  /** Keeps a provision body as it arrived; only the newest few. */
  keepBody(bytes: Uint8Array<ArrayBuffer>): void {
    this.#bodies.unshift(bytes);
    this.#bodies.length = Math.min(this.#bodies.length, MAX_BODIES);
  }

  /** The newest kept body, or the newest that holds a text. */
  findBody(text = ''): Uint8Array<ArrayBuffer> | undefined {
    return this.#bodies.find((bytes) => new TextDecoder().decode(bytes).includes(text));
  }

  isNameTaken(name: string): boolean {
    return TAKEN_NAMES.includes(name.toLowerCase()) || this.fleet.findByName(name) !== undefined;
  }

  /** The nodes of the catalogue less what the CVMs hold. */
  nodes(): NodeNow[] {
    return NODES.map((node) => this.fleet.now(node));
  }

  /**
   * The next app ids of the workspace. A prediction, no reservation: until one is committed, every
   * caller is told the same ones (OpenAPI, next_app_id: "predict"). A nonce that was committed is
   * never predicted again, also when its CVM is gone.
   */
  nextAppIds(count: number): AppId[] {
    const pairs: AppId[] = [];
    for (let nonce = 0; pairs.length < count; nonce += 1) {
      if (!this.#usedNonces.has(nonce)) {
        pairs.push({ app_id: createAddress(TEAM_WALLET, nonce), nonce });
      }
    }
    return pairs;
  }

  /** Keyed by hash and app id: with an empty compose name, different CVMs share a hash. The newest counts. */
  storeProvision(provision: Provision): void {
    const key = keyOf(provision.compose_hash, provision.app_id);
    this.#provisions.delete(key);
    for (const oldest of this.#provisions.keys()) {
      if (this.#provisions.size < MAX_PROVISIONS) break;
      this.#provisions.delete(oldest);
    }
    this.#provisions.set(key, provision);
  }

  findProvision(
    composeHash: string,
    appId: string | null,
    now = this.now(),
  ): Provision | undefined {
    const found = this.#provisions.get(keyOf(composeHash, appId));
    return found && found.expires > now ? found : undefined;
  }

  /** Whether a pair is known but too old. */
  hasExpired(composeHash: string, appId: string | null): boolean {
    const key = keyOf(composeHash, appId);
    return this.#provisions.has(key) && !this.findProvision(composeHash, appId);
  }

  /** Makes the CVM: from here on its nonce, name, slot and memory are taken. */
  create(rest: NewCvm): Cvm {
    this.#lastNumber += 1;
    const cvm = newCvm(this.#lastNumber, rest);
    this.fleet.add(cvm);
    if (cvm.contract_address !== null) {
      // Names that begin so stand for an app whose contract knows no device.
      const anyDevice = !cvm.plan.name.startsWith('chain-device');
      this.contracts.deploy(cvm.app_id, cvm.compose_hash, anyDevice);
    }
    if (rest.plan.nonce !== null) this.#usedNonces.add(rest.plan.nonce);
    this.revisions.add(cvm, this.begin(cvm, { type: 'create', target: 'running' }, rest.created));
    return cvm;
  }

  /** Something is done to a CVM from now on; only the newest few hundred are kept. */
  begin(cvm: Cvm, what: NewOperation, now = this.now()): Operation {
    const { compose_hash, plan } = cvm;
    const operation = newOperation(what, {
      name: plan.name,
      compose_hash,
      now,
      bootMs: this.#bootMs,
    });
    cvm.operations = [...cvm.operations.slice(-MAX_OPERATIONS), operation];
    return operation;
  }

  stateOf(cvm: Cvm): CvmState {
    return cvmState(lastOperation(cvm), this.now());
  }
}

function keyOf(composeHash: string, appId: string | null): string {
  return `${composeHash} ${appId ?? ''}`;
}
