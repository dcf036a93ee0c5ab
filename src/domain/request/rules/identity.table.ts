import { compose, rows, top, type CaseRow } from '@/domain/request/check.table';

const ID = 'e609fb59a914ed3e128ff14f5ad8ca0c77967d5e';
const SEALED = 'ab'.repeat(70);

const ERRORS: CaseRow[] = [
  ['a name is needed', top({ name: 'abcde' }), top({ name: '' }), 'name', 'Give the CVM a name'],
  ['a name has 5 characters', top({ name: 'abcde' }), top({ name: 'abcd' }), 'name', 'at least 5'],
  [
    'a name has at most 63',
    top({ name: 'a'.repeat(63) }),
    top({ name: 'a'.repeat(64) }),
    'name',
    'at most 63',
  ],
  ['a name starts with a letter', top({ name: 'a2345' }), top({ name: '2abcd' }), 'name', 'Start'],
  [
    'a name is a host name',
    top({ name: 'my-app' }),
    top({ name: 'my_app' }),
    'name',
    'letters, digits and hyphens',
  ],
  [
    'a name has no line end',
    top({ name: 'my-app' }),
    top({ name: 'my-app\n' }),
    'name',
    'letters, digits and hyphens',
  ],
  [
    '1: a nonce needs an app id',
    top({ app_id: ID, nonce: 0 }),
    top({ nonce: 0 }),
    'app_id',
    'needs the app id',
  ],
  [
    '1: with phala an app id needs a nonce',
    top({ app_id: ID, nonce: 7 }),
    top({ app_id: ID }),
    'nonce',
    'needs its nonce',
  ],
  [
    '1: so with a null kms',
    top({ app_id: ID, nonce: 7, kms: null }),
    top({ app_id: ID, kms: null }),
    'nonce',
    'needs its nonce',
  ],
  [
    '1: a nonce is for phala only',
    top({ app_id: ID, kms: 'base' }),
    top({ app_id: ID, nonce: 7, kms: 'base' }),
    'nonce',
    'Remove it for base',
  ],
  [
    'an app id is hex',
    top({ app_id: `0x${ID.toUpperCase()}`, nonce: 1 }),
    top({ app_id: `app_${ID}`, nonce: 1 }),
    'app_id',
    '40 hex',
  ],
  [
    'an app id has 40 digits',
    top({ app_id: ID, nonce: 1 }),
    top({ app_id: ID.slice(1), nonce: 1 }),
    'app_id',
    '40 hex',
  ],
  [
    'a nonce is not negative',
    top({ app_id: ID, nonce: 0 }),
    top({ app_id: ID, nonce: -1 }),
    'nonce',
    '0 or more',
  ],
  [
    '6: encrypted values need the KMS',
    top({ encrypted_env: SEALED }),
    { top: { encrypted_env: SEALED }, compose: { kms_enabled: false } },
    'encrypted_env',
    'Without the KMS',
  ],
  [
    'encrypted values are hex',
    top({ encrypted_env: SEALED }),
    top({ encrypted_env: `0x${SEALED}` }),
    'encrypted_env',
    'hex digits',
  ],
  [
    'encrypted values are whole bytes',
    top({ encrypted_env: SEALED }),
    top({ encrypted_env: `${SEALED}a` }),
    'encrypted_env',
    'hex digits',
  ],
  [
    'encrypted values have a length',
    top({ encrypted_env: 'ab'.repeat(60) }),
    top({ encrypted_env: 'ab'.repeat(59) }),
    'encrypted_env',
    '120 hex',
  ],
];

const WARNINGS: CaseRow[] = [
  [
    'a name without “--”',
    top({ name: 'my-app' }),
    top({ name: 'my--app' }),
    'name',
    'clients refuse',
  ],
  [
    'a name without a hyphen at its end',
    top({ name: 'my-app' }),
    top({ name: 'my-app-' }),
    'name',
    'clients refuse',
  ],
  ['a name in lower case', top({ name: 'my-app' }), top({ name: 'My-app' }), 'name', 'lower case'],
  [
    'an inner name of dstack’s characters',
    compose({ name: 'My app_1.0-@~!$^()' }),
    compose({ name: 'my/app' }),
    'compose_file.name',
    'letters, digits, spaces and',
  ],
  [
    'an inner name of one line',
    compose({ name: '' }),
    compose({ name: 'my\napp' }),
    'compose_file.name',
    'It may refuse this one',
  ],
  [
    '6: one source of keys',
    compose({ kms_enabled: false, local_key_provider_enabled: true }),
    compose({ local_key_provider_enabled: true }),
    'compose_file.local_key_provider_enabled',
    'Ignored',
  ],
];

export const identityCases = [...rows('error', ERRORS), ...rows('warning', WARNINGS)];
