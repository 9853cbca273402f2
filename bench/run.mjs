// Builds modules of this folder with Vite, as Node will run them, and runs them one after the other: `node bench/run.mjs
// [module]`; without a name, all that measure.
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
// Beside the packages of the bench, so that what is built finds them.
const outDir = join(import.meta.dirname, '.cache');
const names = process.argv[2] === undefined ? ['main', 'page'] : [process.argv[2]];

/** The scripts find their files from where they lie: they are imported, not built in. */
const scriptsInPlace = {
  name: 'scripts-in-place',
  enforce: /** @type {const} */ ('pre'),
  resolveId: (/** @type {string} */ id) =>
    /\/scripts\/[^/]+\.mjs$/.test(id)
      ? { id: pathToFileURL(join(root, 'scripts', basename(id))).href, external: /** @type {const} */ ('absolute') }
      : undefined,
};

for (const name of names) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join('bench', `${name}.ts`),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      copyPublicDir: false,
    },
    plugins: [scriptsInPlace],
  });
  await import(pathToFileURL(join(outDir, `${name}.js`)).href);
}
