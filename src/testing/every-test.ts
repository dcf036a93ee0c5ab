import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import '@/index.css';
import { afterEach, expect } from 'vitest';
import { configure } from 'vitest-browser-react/pure';

// As the page itself is drawn.
configure({ reactStrictMode: true });

/** What React or the browser complained of in this test. */
let complaints: string[] = [];
for (const level of ['error', 'warn'] as const) {
  const log = console[level];
  console[level] = (...words: unknown[]) => {
    complaints.push(words.map(String).join(' '));
    log(...words);
  };
}

afterEach(() => {
  const found = complaints;
  complaints = [];
  expect(found, 'nothing the browser complained about').toEqual([]);
});
