import { basePath } from '@/ui/browser/base-path';

interface TrustedTypePolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

interface Place {
  /** Address of the document. */
  page: string;
  /** Where the page's own scripts lie, relative to the document. */
  folder: string;
}

/** Only a script of this very page may become a worker: same origin, and in production out of its asset folder. */
export function isOwnScript(url: string, { page, folder }: Place): boolean {
  if (!URL.canParse(url, page)) return false;
  const script = new URL(url, page);
  const own = new URL(folder, page);
  // A blob: address has the page's origin too, so the scheme is compared as well.
  return (
    script.protocol === own.protocol &&
    script.origin === own.origin &&
    script.pathname.startsWith(own.pathname)
  );
}

const ownPlace = (): Place => ({
  page: document.baseURI,
  // The dev server hands out modules from everywhere under its own origin.
  folder: import.meta.env.DEV ? '/' : `${basePath}/assets/`,
});

function requireOwnScript(url: string): string {
  if (isOwnScript(url, ownPlace())) return url;
  throw new TypeError('Only scripts of this page can run as a worker');
}

const policies = (globalThis as { trustedTypes?: TrustedTypePolicies }).trustedTypes;
const policy = policies?.createPolicy('console-worker', { createScriptURL: requireOwnScript }) ?? {
  createScriptURL: requireOwnScript,
};

/** The one way to start a worker: the page's Trusted Types allow no other. `url` comes from a `?worker&url` import. */
export function trustedWorker(url: string): Worker {
  return new Worker(policy.createScriptURL(url), { type: 'module' });
}
