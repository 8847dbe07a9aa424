import { chromium, defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium, thisMachine } from './tests/support/browsers.ts';

// Every worker reads this file: what they share is decided once, in the process that starts them.
process.env['HOSTED_PORT'] ??= String(4870 + (process.pid % 100));

export default defineConfig({
  testDir: 'tests/site',
  outputDir: '.build/test-results',
  globalSetup: './tests/support/serve-site.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Long enough for a machine that is busy with something else; what a test waits for is said by events, not by time.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env['CI']),
  use: {
    // As patient as an expectation: what cannot be pressed fails long before the whole test's time is over.
    actionTimeout: 60_000,
    baseURL: process.env['SITE_URL'] ?? 'http://localhost:4400',
    locale: 'ja-JP',
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      executablePath: findChromium(thisMachine, chromium.executablePath()),
      args: [...CHROMIUM_ARGUMENTS],
    },
  },
  projects: [
    // The site as a reader meets it.
    {
      name: 'site',
      testIgnore: [
        'html.spec.ts',
        'budgets.spec.ts',
        'cold-search.spec.ts',
        'builds.spec.ts',
        'captures.spec.ts',
        'drawn-seeds.spec.ts',
        'growing.spec.ts',
        'third-language.spec.ts',
        'nginx.spec.ts',
      ],
    },
    { name: 'html', testMatch: 'html.spec.ts' },
    { name: 'budgets', testMatch: ['budgets.spec.ts', 'cold-search.spec.ts'] },
    // These build copies of the project; nginx serves one, below a base.
    {
      name: 'builds',
      testMatch: ['builds.spec.ts', 'captures.spec.ts', 'drawn-seeds.spec.ts', 'growing.spec.ts', 'third-language.spec.ts', 'nginx.spec.ts'],
    },
  ],
});
