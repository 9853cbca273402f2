// The two builds: dist/ to be served, and dist-single/index.html (`--mode single`) that runs from file://.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { contentSecurityPolicy } from './scripts/csp.ts';
import { offline } from './scripts/offline.ts';
import { inlineIcon, plainScript, woff2Only } from './scripts/pagePlugins.ts';

export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    base: './',
    publicDir: single ? false : 'public',
    plugins: [
      react(),
      woff2Only(),
      single && inlineIcon('public/favicon.svg'),
      single && viteSingleFile(),
      !single && plainScript(),
      contentSecurityPolicy(single),
      !single && offline('scripts/worker.js', 'public'),
    ],
    build: {
      outDir: single ? 'dist-single' : 'dist',
      target: ['chrome109', 'firefox115', 'safari16.4'],
      modulePreload: { polyfill: false },
      assetsInlineLimit: single ? () => true : 0,
      // A plain script: a module is asked for as from another origin, which a sandboxed frame and a folder of files refuse.
      ...(!single && { cssCodeSplit: false, rolldownOptions: { output: { format: 'iife' } } }),
      chunkSizeWarningLimit: 1000,
    },
  };
});
