import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // `*.spec.ts` are Playwright's.
    include: ['tests/**/*.test.ts'],
    maxWorkers: 2,
    // Tests change nothing that others see: modules are loaded once for all files, which is most of the time.
    isolate: false,
    // Long enough for a machine that is busy with something else.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Share images are drawn in the colours of the style sheet, which Vitest would else read as empty.
    css: true,
  },
});
