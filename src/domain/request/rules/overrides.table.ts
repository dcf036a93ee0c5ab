import { rows, top, type CaseRow } from '@/domain/request/check.table';

const ID = 'e609fb59a914ed3e128ff14f5ad8ca0c77967d5e';
const GOOD = 'https://kms.example.com:9101/path?x=1';
const NOT_URLS = [
  '',
  ' ',
  'kms.example.com',
  'kms.example.com:9101',
  'https://',
  'https:///path',
  'https:kms.example.com',
  'https//kms.example.com',
  'https://kms example.com',
  'https://kms.example.com\n',
  ' https://kms.example.com',
  'https://kms.example.com:99999',
  'https://[::1',
  'ftp://kms.example.com',
  'javascript:alert(1)',
  'file:///etc/passwd',
];
const NEAR_URLS = ['http://127.0.0.1:9100', 'HTTPS://kms.example.com', 'https://[::1]:1', GOOD];

const ERRORS: CaseRow[] = (['kms_urls', 'gateway_urls'] as const).flatMap((key) =>
  NOT_URLS.map((bad, i): CaseRow => [
    `${key} are URLs, and ${JSON.stringify(bad)} is none`,
    top({ [key]: [GOOD, NEAR_URLS[i % NEAR_URLS.length]] }),
    top({ [key]: [GOOD, bad] }),
    `${key}.1`,
    'whole URL',
  ]),
);

const NO_OBJECTS = ['', ' ', '{', 'hostname: x', 'null', '[]', '"{}"', '5', '{} {}', "{'a':1}"];
const OBJECTS = ['{}', ' {"hostname": "x"}\n', '{"__proto__": 1}'];

const WARNINGS: CaseRow[] = [
  ...NO_OBJECTS.map((bad, i): CaseRow => [
    `user_config is a JSON object, and ${JSON.stringify(bad)} is none`,
    top({ user_config: OBJECTS[i % OBJECTS.length] }),
    top({ user_config: bad }),
    'user_config',
    'no JSON object',
  ]),
  ...[ID.slice(1), `${ID}0`, `app_${ID}`, `x${ID.slice(1)}`, `${ID}\n`, ''].map((bad): CaseRow => [
    `a VPC server is named by its app id, and ${JSON.stringify(bad)} is none`,
    top({ experimental_vpc_server_app_id: `0x${ID.toUpperCase()}` }),
    top({ experimental_vpc_server_app_id: bad }),
    'experimental_vpc_server_app_id',
    'app id',
  ]),
  [
    'a VPC server may be left out or null',
    top({ experimental_vpc_server_app_id: null, user_config: null }),
    top({ experimental_vpc_server_app_id: 'vpc' }),
    'experimental_vpc_server_app_id',
    '40 hex digits',
  ],
];

export const overrideCases = [...rows('error', ERRORS), ...rows('warning', WARNINGS)];
