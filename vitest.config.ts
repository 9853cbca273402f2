// How the unit and property tests run: in Node, beside what they test.
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';

/** What weighs the memory has a process of its own; the others share theirs, which is twice as fast. */
const alone = ['src/engine/size.test.ts'];
/** Walks over all frames, all files or thousands of texts take half of the time: `npm test` goes them, `npm run check` does not. */
const walks = ['src/**/*.walk.test.{ts,tsx}'];

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'node',
    testTimeout: 120_000,
    experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/vitest' },
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...alone, ...walks],
          isolate: false,
          setupFiles: ['scripts/allLessons.ts'],
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
      { extends: true, test: { name: 'walks', include: walks } },
    ],
  },
});
