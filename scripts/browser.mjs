// Finds a browser that starts: each candidate is tried by starting it and opening a page.
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { bundledBrowser } from './bundledBrowser.mjs';

/** @typedef {{ executablePath: string, args: string[], env: Record<string, string> }} Browser */
/** @typedef {{ path: string, environments: Record<string, string>[] }} Program */

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** @type {Record<string, string[]>} */
const PLACES = {
  'Google Chrome': [
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    `${process.env['PROGRAMFILES'] ?? ''}\\Google\\Chrome\\Application\\chrome.exe`,
  ],
  'Microsoft Edge': [
    '/opt/microsoft/msedge/msedge',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    `${process.env['PROGRAMFILES(X86)'] ?? ''}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ],
  'system Chromium': ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
};

/** @param {readonly string[]} paths @returns {Program} */
function firstOf(paths) {
  const path = paths.find((each) => existsSync(each));
  if (path === undefined) throw new Error(`not at ${paths.join(', ')}`);
  return { path, environments: [{}] };
}

/** @type {readonly (readonly [string, () => Program | Promise<Program>])[]} */
const CANDIDATES = [
  ['CHROMIUM_PATH', () => firstOf([process.env['CHROMIUM_PATH'] ?? '(not set)'])],
  ['bundled', bundledBrowser],
  ["Playwright's own", () => firstOf([chromium.executablePath()])],
  ...Object.entries(PLACES).map(([name, paths]) => /** @type {const} */ ([name, () => firstOf(paths)])),
];

/** @param {Browser} browser */
async function start(browser) {
  const running = await chromium.launch({ ...browser, timeout: 30_000 });
  try {
    const page = await running.newPage();
    await page.setContent('<p>ready</p>', { timeout: 15_000 });
  } finally {
    await running.close();
  }
}

/** @param {unknown} error */
const reason = (error) => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));

/**
 * The first browser that starts. `ADJOINT_BROWSER=<name>` tries the candidate of that name only. Throws an error that
 * says of each candidate why it is not the one, and how to get one.
 * @returns {Promise<Browser>}
 */
export async function findBrowser() {
  const only = process.env['ADJOINT_BROWSER'];
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  const args = root ? [...FLAGS, '--no-sandbox'] : FLAGS;
  const system = Object.fromEntries(Object.entries(process.env).filter((entry) => entry[1] !== undefined));
  const reasons = [];
  for (const [name, find] of CANDIDATES.filter((each) => only === undefined || each[0] === only)) {
    try {
      const { path, environments } = await find();
      for (const extra of environments) {
        const browser = {
          executablePath: path,
          args,
          env: /** @type {Record<string, string>} */ ({ ...system, ...extra }),
        };
        try {
          await start(browser);
          return browser;
        } catch (error) {
          reasons.push(`  ${name} ${Object.keys(extra).join(' ')}: ${reason(error)}`);
        }
      }
    } catch (error) {
      reasons.push(`  ${name}: ${reason(error)}`);
    }
  }
  throw new Error(
    [
      'No browser starts here:',
      ...reasons,
      'Ways to get one: set CHROMIUM_PATH to a Chromium or Chrome; `npx playwright install chromium`;',
      '`apt-get install chromium`; or install Google Chrome.',
    ].join('\n'),
  );
}
