import { defineConfig } from '@playwright/test';
import base from './playwright.config';

/** One long story in WebKitGTK, which Playwright does not drive: it runs the story and counts it. */
export default defineConfig({
  ...base,
  testDir: 'webkit',
  testIgnore: [],
  timeout: 200_000,
  retries: 1,
  globalTimeout: 8 * 60_000,
});
