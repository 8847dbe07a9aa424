import { defineConfig } from 'vitest/config';

export default defineConfig({
  // `*.spec.ts` are Playwright's.
  test: { include: ['tests/**/*.test.ts'], maxWorkers: 2 },
});
