import { randomBytes } from 'node:crypto';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { AppCompose } from '@/domain/hash/app-compose';
import type { Cvm } from '#sandbox/cvms/cvm';
import type { Operation, OperationType } from '#sandbox/cvms/life/operation';

/** What a machine of an app was once started with. */
export interface Revision {
  revision_id: string;
  app_id: string;
  vm_uuid: string;
  compose_hash: string;
  /** The exact text that was hashed. */
  text: string;
  document: AppCompose;
  encrypted_env: string;
  user_config: string;
  /** Milliseconds since 1970. */
  created: number;
  trace_id: string;
  operation_type: OperationType;
  cvm_id: string;
  name: string;
}

/** So that a long test run cannot fill the memory; the oldest go first. */
const MOST_REVISIONS = 2_000;

/** The versions of all apps; they stay when their machines are deleted. */
export class RevisionStore {
  #all: Revision[] = [];

  /** Notes what a CVM is started with from now on. */
  add(cvm: Cvm, { correlation_id, type, started }: Operation): void {
    const { plan } = cvm;
    const revision: Revision = {
      revision_id: `rev_${bytesToHex(randomBytes(8))}`,
      app_id: cvm.app_id,
      vm_uuid: cvm.vm_uuid,
      compose_hash: cvm.compose_hash,
      text: cvm.document,
      document: plan.document,
      encrypted_env: cvm.encrypted_env ?? '',
      user_config: plan.user_config ?? '',
      created: started,
      trace_id: correlation_id,
      operation_type: type,
      cvm_id: cvm.id,
      name: plan.name,
    };
    this.#all = [...this.#all.slice(-MOST_REVISIONS), revision];
  }

  /** Of one app, the newest first. */
  of(appId: string): Revision[] {
    return this.#all.filter(({ app_id }) => app_id === appId).toReversed();
  }
}
