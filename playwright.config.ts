// How the browser tests run: the built app, served as any plain host would, in the first browser that starts.
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

type Found = Awaited<ReturnType<typeof findBrowser>>;

const found = process.env['ADJOINT_FOUND'];
const browser = found === undefined ? await findBrowser() : (JSON.parse(found) as Found);
// The workers read this file again and need not search again.
process.env['ADJOINT_FOUND'] = JSON.stringify(browser);

const PORT = 4179;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: '.reports/browser.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    viewport: { width: 1280, height: 720 },
    locale: 'en-US',
    colorScheme: 'light',
    launchOptions: browser,
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `node scripts/serve.mjs dist ${PORT}`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: !process.env['CI'],
  },
});
