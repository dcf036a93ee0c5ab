import { brotliDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { builtFile } from './files';
import { placePage, placePages } from './place-pages';

it.each([
  ['<a href="/audit">', '<a href="/console/audit">'],
  ['<a href="/">', '<a href="/console/">'],
  ['<script src="/assets/a.js">', '<script src="/console/assets/a.js">'],
  // Neither an address of the page, nor one of its own.
  ['<a href="#name">', '<a href="#name">'],
  ['<a href="//other.example/">', '<a href="//other.example/">'],
  ['<a href="https://other.example/">', '<a href="https://other.example/">'],
  ['<input placeholder="/data">', '<input placeholder="/data">'],
  ['<p>href=&quot;/audit&quot;</p>', '<p>href=&quot;/audit&quot;</p>'],
])('%s', (html, placed) => {
  expect(placePage(html, '/console')).toBe(placed);
});

it('changes pages alone, and packs them again', async () => {
  const file = (extension: string, text: string) =>
    builtFile(extension, Uint8Array.from(Buffer.from(text)));
  const page = `<a href="/audit">${'long '.repeat(300)}</a>`;
  const script = file('.js', 'fetch("/audit")');
  const files = new Map([
    ['/index.html', file('.html', page)],
    ['/assets/a.js', script],
  ]);
  expect(await placePages(files, '')).toBe(files);
  const placed = await placePages(files, '/console');
  expect(placed.get('/assets/a.js')).toBe(script);
  const index = placed.get('/index.html');
  const expected = page.replace('/audit', '/console/audit');
  expect(Buffer.from(index?.body ?? []).toString()).toBe(expected);
  expect(index?.etag).not.toBe(files.get('/index.html')?.etag);
  const packed = await index?.encoded?.('br');
  expect(brotliDecompressSync(packed ?? Buffer.alloc(0)).toString()).toBe(expected);
});
