/** Where the pages live; the id of a provision is this browser's own, and no secret. */
export const FORM_PATH = '/';
export const AUDIT_PATH = '/audit';
export const MACHINES_PATH = '/cvms';

/** The page of one machine, by any of the names that the API takes. */
export function machinePath(id: string): string {
  return `${MACHINES_PATH}/${id}`;
}

/**
 * The page that changes what a machine runs; with the id of a revision, from that version of the app instead of the one
 * that is stored.
 */
export function changePath(id: string, revision?: string): string {
  return `${machinePath(id)}/change${revision === undefined ? '' : `/${revision}`}`;
}

/** What is before a shared request, behind the `#` of the form's address. */
export const SHARE_MARK = 'share=';

export function provisionPath(id: string): string {
  return `/provisions/${id}`;
}

/** What a change starts from: the stored document, or that of a revision. */
export interface ChangeAddress {
  revision?: string;
}

/** What an address leads to; `nowhere` is one that no page has. */
export type Address =
  | { page: 'form' }
  | { page: 'audit' }
  | { page: 'machines'; id?: string; change?: ChangeAddress }
  | { page: 'provision'; id: string }
  | { page: 'nowhere' };

/** Reads the path of an address; a slash too many at its end changes nothing. */
export function readAddress(path: string): Address {
  const plain = path.replace(/\/+(index\.html)?$/, '') || FORM_PATH;
  if (plain === FORM_PATH) return { page: 'form' };
  if (plain === AUDIT_PATH) return { page: 'audit' };
  if (plain === MACHINES_PATH) return { page: 'machines' };
  const changed = /^\/cvms\/([\w-]{1,64})\/change(?:\/([\w-]{1,64}))?$/.exec(plain);
  if (changed?.[1] !== undefined) {
    const [, id, revision] = changed;
    return { page: 'machines', id, change: revision === undefined ? {} : { revision } };
  }
  const [, of, id] = /^\/(cvms|provisions)\/([\w-]{1,64})$/.exec(plain) ?? [];
  if (id === undefined) return { page: 'nowhere' };
  return { page: of === 'cvms' ? 'machines' : 'provision', id };
}

/**
 * The file of each page as it is built, before any code of it runs: where a server that knows nothing but files
 * finds it by its address.
 */
export const PAGE_FILES: Record<Address['page'], string> = {
  form: 'index.html',
  audit: 'audit/index.html',
  machines: 'cvms/index.html',
  provision: 'provision.html',
  nowhere: '404.html',
};
