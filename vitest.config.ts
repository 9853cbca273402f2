// How the unit and property tests run: in Node, beside what they test.
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';

/** What replaces a module or weighs the memory has a process of its own; the others share theirs, which is twice as fast. */
const alone = ['src/view/app/rendering.test.tsx', 'src/view/app/large.test.tsx', 'src/engine/size.test.ts'];

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'node',
    testTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...alone],
          isolate: false,
          setupFiles: ['scripts/allLessons.ts'],
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
