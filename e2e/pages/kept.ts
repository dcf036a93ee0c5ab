import type { BrowserContext, Page } from '@playwright/test';

/** Everything a page can read back after it was left alone: storage of every kind, markup, address, fields. */
export async function kept(page: Page, context: BrowserContext): Promise<string> {
  const inPage = await page.evaluate(async () => {
    const caches: string[] = [];
    for (const name of await window.caches.keys()) {
      const cache = await window.caches.open(name);
      for (const request of await cache.keys()) {
        const held = await cache.match(request);
        caches.push(name, request.url, (await held?.text()) ?? '');
      }
    }
    const files: string[] = [];
    const folder = await navigator.storage.getDirectory();
    for await (const [name, handle] of folder.entries()) {
      files.push(name);
      if (handle instanceof FileSystemFileHandle) files.push(await (await handle.getFile()).text());
    }
    const workers = await navigator.serviceWorker.getRegistrations();
    const entries = performance.getEntries().map(({ name }) => name);
    return JSON.stringify({
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: await indexedDB.databases(),
      caches,
      files,
      workers: workers.length,
      cookies: document.cookie,
      history: history.state as unknown,
      windowName: window.name,
      title: document.title,
      address: location.href,
      entries,
      markup: document.documentElement.outerHTML,
    });
  });
  const state = await context.storageState({ indexedDB: true });
  return `${inPage}${JSON.stringify(state)}`;
}

/** The labels of the fields that hold one of these texts. */
export function fieldsWith(page: Page, texts: string[]): Promise<string[]> {
  return page.evaluate((wanted) => {
    const fields = [...document.querySelectorAll('input, textarea, select, [contenteditable]')];
    return fields
      .filter((field) => {
        const value: unknown = Reflect.get(field, 'value') ?? field.textContent;
        return wanted.some((text) => String(value).includes(text));
      })
      .map((field) => field.getAttribute('aria-label') ?? field.id);
  }, texts);
}

/** The paths in React's tree of props, state and contexts that lead to one of these texts. */
export function reactPathsTo(page: Page, texts: string[]): Promise<string[]> {
  return page.evaluate((wanted) => {
    const root = [...document.querySelectorAll('*')].find((element) =>
      Object.keys(element).some((key) => key.startsWith('__reactContainer$')),
    );
    const key = Object.keys(root ?? {}).find((name) => name.startsWith('__reactContainer$')) ?? '';
    const found: string[] = [];
    const seen = new Set<object>();
    const queue: [path: string, value: unknown][] = [['', root && Reflect.get(root, key)]];
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [path, value] = next;
      if (typeof value === 'string') {
        if (wanted.some((text) => value.includes(text))) found.push(path);
        continue;
      }
      // Elements are looked at by the others.
      if (typeof value !== 'object' || value === null) continue;
      if (value instanceof Node || value instanceof Window || seen.has(value)) continue;
      seen.add(value);
      if (value instanceof Map || value instanceof Set) {
        queue.push([`${path}.entries`, [...value]]);
        continue;
      }
      for (const name of Reflect.ownKeys(value)) {
        const held = Object.getOwnPropertyDescriptor(value, name);
        if (held && 'value' in held) {
          const at = `${path.slice(-300)}.${String(name)}`;
          queue.push([at, held.value]);
        }
      }
    }
    return found.slice(0, 10);
  }, texts);
}
