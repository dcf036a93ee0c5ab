import type { AppCompose } from '@/domain/hash/app-compose';
import { canonicalJson } from '@/domain/hash/canonical';
import { newerComposeKeys } from '@/domain/request/newer-keys';
import { composeFile } from '@/domain/request/request';
import { withoutKeys } from '@/domain/schema/members';
import { NEWER_SCRIPT, STANDARD_SCRIPT } from './standard-script';

/** How a server turns a document into the text it stores and hashes. */
export interface ServerForm {
  /** The script it inserts where none was sent. */
  script: string;
  /** Whether keys that the API does not document stay in the document. */
  keepsUnknown: boolean;
  /** What it stores instead of the document it was sent. */
  change: (document: AppCompose) => AppCompose;
  write: (document: AppCompose) => string;
}

/** What the live service does since November 2025. */
export const CURRENT_FORM: ServerForm = {
  script: STANDARD_SCRIPT,
  keepsUnknown: false,
  change: (document) => document,
  write: canonicalJson,
};

const form = (parts: Partial<ServerForm>): ServerForm => ({ ...CURRENT_FORM, ...parts });

/** Names that make the sandbox answer as another server would; README.md lists them for people. */
export const SERVER_FORMS: ReadonlyMap<string, ServerForm> = new Map([
  ['form-early-2025', form({ change: withoutNewerKeys, write: writtenWithNulls })],
  ['form-mid-2025', form({ write: indented })],
  ['form-ascii', form({ write: (document) => escaped(canonicalJson(document)) })],
  ['form-newer-script', form({ script: NEWER_SCRIPT })],
  ['form-other-payload', form({ change: withOtherPayload })],
  ['form-gateway-domain', form({ change: withGatewayDomain })],
  ['form-without-newer-keys', form({ change: withoutNewerKeys })],
  ['form-with-unknown-keys', form({ keepsUnknown: true })],
  ['form-changed', form({ change: (document) => ({ ...document, salt: 'changed' }) })],
]);

/** The form a CVM's name asks for: one of the names above, or one of them with `-` and anything after it. */
export function serverForm(name: string): ServerForm {
  for (const [known, found] of SERVER_FORMS) {
    if (name === known || name.startsWith(`${known}-`)) return found;
  }
  return CURRENT_FORM;
}

/** Early 2025: sorted and compact, every key of its model there, null where it has no value. */
function writtenWithNulls(document: AppCompose): string {
  const keys = Object.keys(composeFile.shape)
    .filter((key) => !newerComposeKeys.includes(key))
    .toSorted();
  const members = keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(document[key])}`);
  return `{${members.join(',')}}`;
}

/** A server that does not know them yet. */
function withoutNewerKeys(document: AppCompose): AppCompose {
  return withoutKeys(document, newerComposeKeys);
}

/** Mid 2025: sorted, four spaces, no space after a colon between key and value. */
function indented(document: AppCompose): string {
  const write = (value: unknown, indent: string): string => {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const inner = `${indent}    `;
    const isList = Array.isArray(value);
    const members = Object.entries(value).map(
      ([key, member]) =>
        `${inner}${isList ? '' : `${JSON.stringify(key)}:`}${write(member, inner)}`,
    );
    const [open, close] = isList ? '[]' : '{}';
    return members.length === 0
      ? `${open}${close}`
      : `${open}\n${members.join(',\n')}\n${indent}${close}`;
  };
  return write(JSON.parse(canonicalJson(document)), '');
}

/** Python's json.dumps without ensure_ascii=False. */
function escaped(text: string): string {
  return text.replaceAll(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What the fetched document of a bash app may hold, and the other way round. */
function withOtherPayload(document: AppCompose): AppCompose {
  const other = document.runner === 'bash' ? 'docker_compose_file' : 'bash_script';
  return { [other]: '', ...document };
}

/** As servers of mid 2025 did it. */
function withGatewayDomain(document: AppCompose): AppCompose {
  return { default_gateway_domain: 'gateway.sandbox.example', ...document };
}
