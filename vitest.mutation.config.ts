import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Only the scoring core and its tests: what `npm run test:mutation` runs hundreds of times. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: { include: ['lib/scoring/**/*.test.ts'], environment: 'node' },
});
