import { defineConfig } from '@playwright/test';
import base from './playwright.config';
import './pages/firefox-mends.cjs';

/** The stories that any browser can run, in the Firefox of the system. */
export default defineConfig({
  ...base,
  grep: /@everywhere/,
  workers: 2,
  // Its content process crashes now and then where the machine is busy.
  retries: 2,
  globalTimeout: 10 * 60_000,
  use: {
    ...base.use,
    browserName: 'firefox',
    channel: 'moz-firefox',
    launchOptions: { executablePath: process.env['FIREFOX_PATH'] || '/usr/bin/firefox-esr' },
  },
});
