const script = import.meta.url;

/**
 * Where the console stands on its origin: '' at its root, '/console' below that. Its scripts tell, which lie in
 * one folder there; the HTML has it in its addresses, from who serves it.
 */
export const basePath: string =
  import.meta.env.PROD && !import.meta.env.SSR ? new URL('..', script).pathname.slice(0, -1) : '';

/** The path of the page's address, as the pages know it: below where the console stands. */
export function pathHere(base = basePath, { pathname } = window.location): string {
  return `${pathname}/`.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
}

/** The address of the console's first page, without a slash at the end, as others can be given it. */
export function homeAddress(): string {
  return window.location.origin + basePath;
}
