// The two builds: dist/ to be served, and dist-single/index.html (`--mode single`) that runs from file://.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { contentSecurityPolicy } from './scripts/csp.ts';
import { plainChunks } from './scripts/chunks.ts';
import { offline } from './scripts/offline.ts';
import { chunkFile, isOfStart } from './scripts/lessonChunks.ts';
import { laterStyles } from './scripts/laterStyles.ts';
import { firstScreen } from './scripts/firstScreen.ts';
import {
  besideServed,
  inlineIcon,
  plainImports,
  plainScript,
  stylesInOrder,
  wholeFaces,
  woff2Only,
} from './scripts/pagePlugins.ts';

export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    base: './',
    publicDir: single ? false : 'public',
    plugins: [
      react(),
      woff2Only(),
      single && wholeFaces(),
      stylesInOrder('src/main.tsx'),
      !single && laterStyles('src/main.tsx'),
      single && inlineIcon('public/favicon.svg'),
      single && viteSingleFile(),
      firstScreen('scripts/first/boot.js'),
      plainImports(),
      !single && plainChunks('scripts/loader.js'),
      !single && plainScript(),
      contentSecurityPolicy(single),
      !single && offline('scripts/worker.js', 'public'),
      single && besideServed('dist/adjoint-single.html'),
    ],
    build: {
      outDir: single ? 'dist-single' : 'dist',
      target: ['chrome109', 'firefox115', 'safari16.4'],
      assetsInlineLimit: single ? () => true : 0,
      // Plain scripts: a module is asked for as from another origin, which a sandboxed frame and a folder of files refuse.
      ...(!single && { cssCodeSplit: false, modulePreload: false }),
      rolldownOptions: {
        transform: { define: { 'import.meta': '{}' } },
        // What a door passes on comes with whoever uses it, not with whoever passes through.
        treeshake: {
          moduleSideEffects: (id) =>
            !/\/src\/.*\.tsx?$/.test(id) || /\/src\/(?:main|view\/app\/ownPrototype)\.tsx?$/.test(id),
        },
        ...(!single && {
          output: {
            format: 'cjs',
            chunkFileNames: ({ moduleIds }) => chunkFile(moduleIds),
            // What the page starts with is one chunk: between many, each name would be passed on.
            codeSplitting: {
              groups: [{ name: 'start', tags: ['$initial'], test: isOfStart, includeDependenciesRecursively: false }],
            },
          },
        }),
      },
      chunkSizeWarningLimit: 1000,
    },
  };
});
