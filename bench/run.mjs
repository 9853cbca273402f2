// Builds a module of this folder with Vite, as Node will run it, and runs it: `node bench/run.mjs [module]`.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const name = process.argv[2] ?? 'main';
const root = join(import.meta.dirname, '..');
const outDir = join(root, '.cache', 'bench');

await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: { ssr: join('bench', `${name}.ts`), outDir, emptyOutDir: false, target: 'node20', copyPublicDir: false },
});
await import(pathToFileURL(join(outDir, `${name}.js`)).href);
