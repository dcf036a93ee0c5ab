import { defineConfig } from '@playwright/test';
import base from './playwright.config';

/** npm run test:shared: the same browser and server, the tests that read the folder in SHARED_DIR. */
export default defineConfig({ ...base, testDir: 'shared', testIgnore: [] });
