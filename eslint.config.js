// What the linter holds the code to: the strictest typed rules, and the rules of hooks.
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist-single/',
    'dist-lib/',
    'test-results/',
    'playwright-report/',
    '.reports/',
    '**/.cache/',
  ]),
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'prefer-const': 'error',
    },
  },
  // React is in the view alone, which a test of the layers holds.
  { files: ['src/view/**/*.{ts,tsx}'], extends: [hooks.configs.flat['recommended-latest']] },
  { files: ['scripts/**', 'bench/**', 'e2e/**', 'docs/examples/**'], rules: { 'no-console': 'off' } },
  {
    // They import the built library; the test of the library checks their types.
    files: ['docs/examples/**'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    // They run in a service worker, whose types and those of a page cannot be had together, and in a page with holes that a build fills.
    files: ['scripts/worker.js', 'scripts/loader.js', 'scripts/frameLoader.js', 'scripts/first/boot.js'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    // A function that is longer or has more ways through it is read by nobody.
    files: ['src/**/*.{ts,tsx}', 'scripts/**/*.{ts,mjs}'],
    // The two sweeps are one loop each, in which a call for every kind of node would cost more than the work.
    ignores: ['**/*.test.ts', 'src/engine/run/sweepBackward.ts', 'src/engine/run/sweepForward.ts'],
    rules: {
      complexity: ['error', 20],
      'max-lines-per-function': ['error', { max: 100, skipBlankLines: true, skipComments: true }],
    },
  },
);
