import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from './chromium.ts';

/** What people do, in real browsers against the whole product as `npm start` runs it. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.journey.ts',
  globalSetup: './start-tocsin.ts',
  outputDir: '../../test-results',
  workers: 1,
  fullyParallel: false,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    launchOptions: await chromiumLaunchOptions(),
  },
});
