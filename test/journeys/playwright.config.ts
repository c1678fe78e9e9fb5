import { defineConfig } from '@playwright/test';
import { freePort } from '../../start/free-port.ts';
import { chromiumLaunchOptions } from './chromium.ts';

// Workers read this file again, and must find the port of the first reading.
process.env['JOURNEYS_PORT'] ??= String(await freePort(4_310));

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
