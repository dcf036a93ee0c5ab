import { COMPOSE_PREFIX, fieldPaths, type FieldPath } from '@/domain/request/request';

/** What becomes of a field of the form once a machine runs. */
export interface Changeability {
  /**
   * `hash`: part of the measured document, so changing it moves the hash; `machine`: a call of its own, the hash stays;
   * `label`: likewise, and nothing restarts; `fixed`: no call changes it.
   */
  how: 'hash' | 'machine' | 'label' | 'fixed';
  /** A sentence. */
  words: string;
}

const SIZE: Changeability = {
  how: 'machine',
  words: 'The hash stays; the machine restarts and its RTMR0 is another.',
};
const FIXED_PLACE: Changeability = {
  how: 'fixed',
  words: 'A machine stays on its node. A new instance can stand elsewhere.',
};
const FIXED_KMS: Changeability = {
  how: 'fixed',
  words: 'The app id and its keys hang on the KMS, so neither changes.',
};
const FIXED_HOST: Changeability = {
  how: 'fixed',
  words: 'It is chosen when the machine is made; no documented call changes it.',
};

/** Fields outside of the measured document, by their wire name (changes.md 1A, 5 and 8; Phala docs). */
const OUTSIDE: Record<string, Changeability> = {
  name: { how: 'label', words: 'The hash stays, and nothing restarts.' },
  listed: { how: 'label', words: 'The hash stays, and nothing restarts.' },
  instance_type: SIZE,
  vcpu: SIZE,
  memory: SIZE,
  disk_size: {
    how: 'machine',
    words: 'The hash stays and the machine restarts. A disk only grows.',
  },
  image: {
    how: 'machine',
    words:
      'The hash stays; the machine restarts and its MRTD, RTMR1 and RTMR2 are others. On chain the image has to be on the KMS contract’s list.',
  },
  user_config: { how: 'machine', words: 'The hash stays; the machine restarts.' },
  encrypted_env: {
    how: 'machine',
    words: 'The hash stays; all values are given anew and the machine restarts.',
  },
  env_keys: { how: 'machine', words: 'The hash stays while the names do.' },
  kms: FIXED_KMS,
  kms_id: FIXED_KMS,
  kms_contract: FIXED_KMS,
  kms_contract_id: FIXED_KMS,
  app_id: FIXED_KMS,
  nonce: FIXED_KMS,
  key_provider_mode: FIXED_KMS,
  teepod_id: FIXED_PLACE,
  node_id: FIXED_PLACE,
  region: FIXED_PLACE,
};

const MEASURED: Changeability = {
  how: 'hash',
  words: 'It is part of the measured document: the hash moves and the machine restarts.',
};

/** Measured, and yet what the disk and the keys were made with. */
const MEASURED_ONCE: Record<string, Changeability> = {
  [`${COMPOSE_PREFIX}storage_fs`]: {
    how: 'hash',
    words:
      'The hash moves, but the disk keeps the file system it was made with: another one here may keep the machine from starting.',
  },
  [`${COMPOSE_PREFIX}key_provider`]: {
    how: 'hash',
    words:
      'The hash moves, and the keys come from elsewhere: what is on the disk can no longer be read.',
  },
  [`${COMPOSE_PREFIX}kms_enabled`]: {
    how: 'hash',
    words:
      'The hash moves, and the keys come from elsewhere: what is on the disk can no longer be read.',
  },
};

/** What becomes of a field once the machine runs: whether it can change, and what moves with it. */
export function changeability(path: FieldPath): Changeability {
  if (path.startsWith(COMPOSE_PREFIX)) return MEASURED_ONCE[path] ?? MEASURED;
  return OUTSIDE[path] ?? FIXED_HOST;
}

/** What to know of a change to these members of the document, beyond that it moves the hash. */
export function changeWarnings(keys: readonly string[]): string[] {
  return keys.flatMap((key) => {
    const once = MEASURED_ONCE[COMPOSE_PREFIX + key];
    return once ? [`${key}: ${once.words}`] : [];
  });
}

/** The fields that no call changes any more. */
export const fixedFields: readonly FieldPath[] = fieldPaths.filter(
  (path) => changeability(path).how === 'fixed',
);
