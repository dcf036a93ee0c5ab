import { compose, rows, top, type CaseRow } from '@/domain/request/check.table';
import { UNDOCUMENTED } from '@/domain/request/contract/contract.table';

const WARNINGS: CaseRow[] = [
  [
    '7: the gateway’s keys agree',
    compose({ gateway_enabled: false, tproxy_enabled: false, features: ['kms'] }),
    compose({ gateway_enabled: false }),
    'compose_file.gateway_enabled',
    'disagree',
  ],
  [
    '7: the old name alone',
    compose({ gateway_enabled: false, tproxy_enabled: false, features: [] }),
    compose({ tproxy_enabled: false }),
    'compose_file.gateway_enabled',
    'disagree',
  ],
  [
    '7: the feature alone',
    compose({ features: ['tproxy-net'] }),
    compose({ features: [] }),
    'compose_file.gateway_enabled',
    'disagree',
  ],
  [
    'an undocumented key is said to be',
    top({ region: 'US-WEST-1' }),
    top({ [UNDOCUMENTED]: 7 }),
    UNDOCUMENTED,
    'does not document',
  ],
  [
    'in compose_file too',
    compose({ salt: 's' }),
    compose({ [UNDOCUMENTED]: '1G' }),
    `compose_file.${UNDOCUMENTED}`,
    'does not document',
  ],
];

/** 15: null where the API refuses it. */
const NOT_NULL = {
  top: ['env_keys', 'kms_urls', 'gateway_urls', 'listed', 'hugepages', 'pin_numa'],
  compose: ['allowed_envs', 'features', 'runner', 'kms_enabled', 'public_logs', 'secure_time'],
};
const NULLS: CaseRow[] = [
  ...NOT_NULL.top.map((key): CaseRow => [
    `15: ${key} is not null`,
    top({ image: null }),
    top({ [key]: null }),
    key,
    'null',
  ]),
  ...NOT_NULL.compose.map((key): CaseRow => [
    `15: ${key} is not null`,
    compose({ salt: null, storage_fs: null }),
    compose({ [key]: null }),
    `compose_file.${key}`,
    'null',
  ]),
];

export const otherCases = [...rows('warning', WARNINGS), ...rows('error', NULLS)];
