/** The browser tests: the built renderer in a real Chromium (`npm run test:e2e`, after `npm run build`). */
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from './find-chromium.ts'

const projectRoot = join(import.meta.dirname, '..')

export default defineConfig({
  testDir: join(projectRoot, 'test/e2e'),
  outputDir: join(projectRoot, 'test-results'),
  globalSetup: join(projectRoot, 'test/e2e/support/serve-build.ts'),
  // Minutes of browsers, a hub and a bad wire: `npm run test:sync` plays them.
  testIgnore: process.env.PROOFDESK_SYNC ? [] : ['**/sync*.spec.ts'],
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Waits end when what is awaited is there; these only bound a test that hangs, on a machine that may be slow or busy.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: join(projectRoot, 'out/reports/e2e.json') }]],
  use: {
    launchOptions: await findChromium(),
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    // Recording every step costs a fifth of the time; to look into a failure: `-- --trace retain-on-failure`.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
})
