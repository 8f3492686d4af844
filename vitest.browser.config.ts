import { defineConfig } from 'vitest/config';

/** Apart from `npm test`, since it needs a browser: Debian's Chromium, or the one CHROMIUM_PATH names. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
