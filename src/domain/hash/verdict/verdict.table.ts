import type { GivenScript } from './changes';
import type { FormId } from './forms';
import { COMPOSE_FILE, NEWER_COMPOSE } from '@/domain/request/contract/contract.table';
import { VECTOR_COMPOSE, document } from '@/domain/hash/vectors.table';

const SCRIPT = '#!/bin/bash\necho hi\n';
export const OFFICIAL: GivenScript = { name: 'seen in June', text: 'echo official\n' };
const BASH = { runner: 'bash', bash_script: 'run\n', docker_compose_file: undefined };

export interface VerdictCase {
  law: string;
  /** What the request's compose_file has, over a name, a compose text and a script. */
  sent?: Record<string, unknown>;
  /** What the request leaves out of the full document. */
  leftOut?: string[];
  /** What the server stored, over the full document with the script. */
  stored: Record<string, unknown>;
  form?: FormId;
  scripts?: GivenScript[];
  /** The assumptions that must be named; none: it matches. */
  says: string[];
}

const allNull = (keys: object) => Object.fromEntries(Object.keys(keys).map((key) => [key, null]));

/** Null for every documented key. */
const NULLS = allNull(COMPOSE_FILE);

/** What a server may have stored of a request, and what must be said of it. */
export const explained: VerdictCase[] = [
  { law: 'the very document', stored: {}, says: [] },
  {
    law: 'a default that was left out, as documented',
    leftOut: ['secure_time'],
    stored: {},
    says: ['the server filled in the API’s documented defaults for secure_time'],
  },
  {
    law: 'a default that was left out and not filled in',
    leftOut: ['secure_time', 'features'],
    stored: { secure_time: undefined, features: undefined },
    says: ['the server left features and secure_time out instead of filling in defaults'],
  },
  {
    law: 'another default than documented',
    leftOut: ['secure_time'],
    stored: { secure_time: true },
    says: ['the server’s default for secure_time is true'],
  },
  {
    law: 'a payload without its final line end',
    stored: { docker_compose_file: VECTOR_COMPOSE.slice(0, -1) },
    says: ['the server stored docker_compose_file without its final line end'],
  },
  {
    law: 'a payload with one more',
    sent: { docker_compose_file: 'services: {}' },
    stored: { docker_compose_file: 'services: {}\n' },
    says: ['the server stored docker_compose_file with a final line end added'],
  },
  {
    law: 'LF for CRLF',
    sent: { docker_compose_file: 'a:\r\n  b\r\n' },
    stored: { docker_compose_file: 'a:\n  b\n' },
    says: ['the server stored docker_compose_file with LF line ends instead of CRLF'],
  },
  {
    law: 'a bash script without its final line end',
    sent: BASH,
    stored: { ...BASH, bash_script: 'run' },
    says: ['the server stored bash_script without its final line end'],
  },
  {
    law: 'a pre-launch script without its final line end',
    stored: { pre_launch_script: SCRIPT.slice(0, -1) },
    says: ['the server stored the pre-launch script without its final line end'],
  },
  {
    law: 'no pre-launch script',
    stored: { pre_launch_script: undefined },
    says: ['the server left the pre-launch script out'],
  },
  {
    law: 'an empty other payload',
    stored: { bash_script: '' },
    says: ['the server keeps an empty bash_script beside it'],
  },
  {
    law: 'an empty other payload for bash',
    sent: BASH,
    stored: { ...BASH, docker_compose_file: '' },
    says: ['the server keeps an empty docker_compose_file beside it'],
  },
  {
    law: 'another script in the place of the sent one',
    stored: { pre_launch_script: OFFICIAL.text },
    scripts: [OFFICIAL],
    says: ['the server used the script “seen in June”'],
  },
  {
    law: 'a script of the server that was given to compare',
    sent: { pre_launch_script: undefined },
    stored: { pre_launch_script: OFFICIAL.text },
    scripts: [OFFICIAL],
    says: ['the server used the script “seen in June”'],
  },
  {
    law: 'that script without its final line end',
    sent: { pre_launch_script: undefined },
    stored: { pre_launch_script: OFFICIAL.text.trimEnd() },
    scripts: [OFFICIAL],
    says: ['the server used the script “seen in June” without its final line end'],
  },
  {
    law: 'no script at all where the server usually adds one',
    sent: { pre_launch_script: undefined },
    stored: { pre_launch_script: undefined },
    says: ['the server added no script of its own'],
  },
  {
    law: 'the form of mid-2025',
    stored: {},
    form: 'cloud-2025',
    says: ['the document was written with keys sorted, indented by four spaces'],
  },
  {
    law: 'the form of early 2025, with the nulls that were sent',
    sent: { salt: null },
    stored: { salt: null },
    form: 'nulls-kept',
    says: [
      'the server kept null for salt',
      'the document was written with keys sorted, compact, null',
    ],
  },
  {
    law: 'the form of early 2025, null for every key without a value',
    stored: { ...NULLS, ...full() },
    form: 'nulls-kept',
    says: [
      'the server kept null for every key without a value',
      'the document was written with keys sorted, compact, null',
    ],
  },
  {
    law: 'the object of today’s API hashed as it is, null for all 25 keys',
    stored: { ...NULLS, ...allNull(NEWER_COMPOSE), ...full() },
    form: 'nulls-kept',
    says: [
      'the server kept null for every key without a value, those of newer servers among them',
      'the document was written with keys sorted, compact, null',
    ],
  },
  {
    law: 'the form of mid-2025 and a final line end less',
    stored: { docker_compose_file: VECTOR_COMPOSE.slice(0, -1) },
    form: 'cloud-2025',
    says: [
      'the server stored docker_compose_file without its final line end',
      'the document was written with keys sorted, indented',
    ],
  },
  {
    law: 'two changes at once',
    stored: { docker_compose_file: VECTOR_COMPOSE.slice(0, -1), bash_script: '' },
    says: [
      'the server stored docker_compose_file without its final line end',
      'the server keeps an empty bash_script beside it',
    ],
  },
  {
    law: 'ASCII escapes',
    sent: { name: 'd\u00e9mo' },
    stored: { name: 'd\u00e9mo' },
    form: 'cloud-2026-ascii',
    says: ['the document was written in today’s form, with every character outside ASCII escaped'],
  },
  {
    law: 'the Go SDK',
    stored: {},
    form: 'go-sdk',
    says: ['the document was written as the dstack Go SDK'],
  },
];

/** The full document with a script, and some of it changed; undefined takes a member away. */
export function full(changed: Record<string, unknown> = {}): Record<string, unknown> {
  const all = document({ pre_launch_script: SCRIPT, ...changed });
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
