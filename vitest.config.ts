import { defineConfig } from 'vitest/config';

export default defineConfig({
  // `*.spec.ts` are Playwright's.
  // Long enough for a machine that is busy with something else.
  test: { include: ['tests/**/*.test.ts'], maxWorkers: 2, testTimeout: 300_000, hookTimeout: 300_000 },
});
