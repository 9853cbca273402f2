// The bench in the page: `npm run bench -- page`. A real browser, at its own speed and slowed down four times. The folder of a
// built page of TensorFlow Playground may follow: it is measured in the same run. A further word measures again only the
// changes whose name holds it, the training or the load: `npm run bench -- page training`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { findBrowser } from '../scripts/browser.mjs';
import { serve } from '../scripts/serve.mjs';
import { measureChanges, measureTraining } from './page/changes';
import { type Loaded, measureLoads } from './page/loads';
import { pageTable, type Shown } from './page/report';
import { playground, scenarios } from './page/scenarios';
import type { Trained } from './page/training';
import { save, saved } from './save';

interface Found {
  readonly shown: readonly Shown[];
  readonly trained: readonly Trained[];
  readonly loaded: readonly Loaded[];
}

const root = join(import.meta.dirname, '..', '..');
const words = process.argv.slice(3);
const other = words.find((word) => existsSync(join(word, 'index.html')));
const only = words.find((word) => word !== other);

/** Whether a name is among what is to be measured. */
const asked = (name: string): boolean => only === undefined || name.includes(only);

const folder = join(root, '.cache', 'page');
const empty = join(root, '.cache', 'empty');
const quiet = { logLevel: 'error', build: { emptyOutDir: true } } as const;
await build({ ...quiet, root, build: { ...quiet.build, outDir: folder } });
await build({
  ...quiet,
  root: join(root, 'bench', 'page', 'empty'),
  configFile: false,
  plugins: [react()],
  build: { ...quiet.build, outDir: empty },
});
const served = await serve(folder);
const beside = other === undefined ? undefined : await serve(other);
const browser = await chromium.launch(await findBrowser());
try {
  const results = join(root, 'bench');
  const before = saved(results, 'page') as Found | undefined;
  const again = await measureChanges(browser, [
    ...(beside === undefined ? [] : [[beside.origin, playground] as const]),
    ...scenarios.filter(({ name }) => asked(name)).map((each) => [served.origin, each] as const),
  ]);
  const names = new Set(again.map(({ scenario }) => scenario));
  const found: Found = {
    shown: [...(before?.shown ?? []).filter(({ scenario }) => !names.has(scenario)), ...again],
    trained: asked('training') ? await measureTraining(browser, served.origin) : (before?.trained ?? []),
    loaded: asked('load')
      ? await measureLoads(browser, [
          ['Adjoint', folder],
          ['an empty page of React', empty],
          ...(other === undefined ? [] : [['TensorFlow Playground', other] as const]),
        ])
      : (before?.loaded ?? []),
  };
  const summary = pageTable(found.shown, found.trained, found.loaded, browser.version());
  console.log(`\n${summary}`);
  save(results, 'page', found, summary);
} finally {
  await browser.close();
  served.close();
  beside?.close();
}
