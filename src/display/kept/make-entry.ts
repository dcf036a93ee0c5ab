import type { ProvisionForm } from '@/domain/request/form';
import { utf8Length } from '@/text/utf8';
import { keptName, VERSION, type KeptEntry, type KeptHash, type KeptItem } from './kept-item';

interface NewEntry {
  kind: KeptItem['kind'];
  name: string;
  form: ProvisionForm;
  hash?: KeptHash | undefined;
  auto?: boolean;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * A form as it is kept. The form holds no key and no value of a variable; what was encrypted is left out too,
 * as the history leaves it out.
 */
export function makeEntry({ kind, name, form, hash, auto, at }: NewEntry): KeptEntry {
  const text = formText(form);
  const item: KeptItem = {
    version: VERSION,
    id: newId(),
    kind,
    name: keptName(name),
    at,
    edition: 1,
    bytes: utf8Length(text),
    ...(hash && { hash }),
    ...(auto && { auto }),
  };
  return { item, text };
}

/** The next edition of a kept form. */
export function nextEdition(
  before: KeptItem,
  { form, hash, at }: Pick<NewEntry, 'form' | 'hash' | 'at'>,
): KeptEntry {
  const text = formText(form);
  const { hash: _, ...rest } = before;
  const edition = before.edition + 1;
  return { item: { ...rest, at, edition, bytes: utf8Length(text), ...(hash && { hash }) }, text };
}

/** A form's values as they are stored, and compared. */
export function formText(form: ProvisionForm): string {
  return JSON.stringify({ ...form, encrypted_env: undefined });
}

/** Where a page comes without TLS, the browser makes no UUIDs. */
export function newId(): string {
  return crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
}
