// How the browser tests run: the built app, served as any plain host would, in the first browser that starts.
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';
import { serve } from './scripts/serve.mjs';

async function freePort(): Promise<number> {
  const { origin, close } = await serve('dist');
  close();
  return Number(new URL(origin).port);
}

interface Setup {
  readonly browser: Awaited<ReturnType<typeof findBrowser>>;
  readonly port: number;
}

const known = process.env['ADJOINT_SETUP'];
const setup =
  known === undefined ? { browser: await findBrowser(), port: await freePort() } : (JSON.parse(known) as Setup);
// The workers read this file again and need not search again.
process.env['ADJOINT_SETUP'] = JSON.stringify(setup);

const origin = `http://127.0.0.1:${setup.port}/`;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  // One more than the smallest machine has cores: tests wait for the page now and then.
  workers: 3,
  // For a machine of a quarter of this speed: what is right is never waited for longer.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  // A machine that halts for a moment is no fault of the page. What passes only at the second try is named: it is a fault to mend.
  retries: process.env['CI'] === undefined ? 0 : 1,
  reporter: [['list'], ['json', { outputFile: '.reports/browser.json' }]],
  use: {
    baseURL: origin,
    viewport: { width: 1280, height: 720 },
    locale: 'en-US',
    colorScheme: 'light',
    // What moves has no place yet, and costs a machine most of its time: tests of motion ask for it.
    contextOptions: { reducedMotion: 'reduce' },
    // Each test begins with nothing kept.
    serviceWorkers: 'block',
    launchOptions: setup.browser,
    actionTimeout: 30_000,
    navigationTimeout: 45_000,
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `node scripts/serve.mjs dist ${setup.port}`,
    url: origin,
  },
});
