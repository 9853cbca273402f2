// The three browser engines as far as they are installed: each opens a page and runs a script in it or in its frame.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';

/**
 * A browser that runs: `run` gives what an async function body returns, as a text, from the page or its first frame; `picture` what is
 * in the window as a PNG.
 * @typedef {{ version: string, goto: (url: string) => Promise<void>, run: (body: string, inFrame: boolean) => Promise<string>, picture: () => Promise<Uint8Array>, close: () => Promise<void> }} Running
 * @typedef {{ width: number, height: number }} Size
 * @typedef {{ name: string, install: string, open: (size?: Size) => Promise<Running> }} Engine
 */

/** @param {readonly string[]} paths @returns {string} */
function firstOf(paths) {
  const found = paths.find((path) => path !== '' && existsSync(path));
  if (found === undefined) throw new Error(`not at ${paths.filter((path) => path !== '').join(', ')}`);
  return found;
}

/**
 * What stands in an answer at a path; undefined where nothing does.
 * @param {unknown} answer @param {...(string | number)} path @returns {unknown}
 */
function inside(answer, ...path) {
  let each = answer;
  for (const key of path) {
    const holder = typeof each === 'object' && each !== null ? each : {};
    each = /** @type {Readonly<Record<string | number, unknown>>} */ (holder)[key];
  }
  return each;
}

/** @param {() => Promise<unknown>} ask */
async function patiently(ask) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 100) throw error;
      await wait(200);
    }
  }
}

/** @type {Size} */
const USUAL = { width: 1280, height: 720 };

/** @param {Size} size @returns {Promise<Running>} */
async function openChromium(size = USUAL) {
  const browser = await chromium.launch(await findBrowser());
  const page = await browser.newPage({ viewport: size });
  return {
    version: browser.version(),
    goto: async (url) => {
      await page.goto(url);
    },
    run: async (body, inFrame) => {
      const frame = inFrame ? page.frames()[1] : page.mainFrame();
      return frame === undefined
        ? Promise.reject(new Error('there is no frame'))
        : String(await frame.evaluate(`(async () => {${body}})()`));
    },
    picture: () => page.screenshot(),
    close: () => browser.close(),
  };
}

/**
 * The commands of WebDriver BiDi over one socket.
 * @param {string} address
 */
async function bidi(address) {
  /** @type {Map<unknown, (answer: unknown) => void>} */
  const waiting = new Map();
  const socket = new WebSocket(address);
  await new Promise((done, fail) => {
    socket.onopen = done;
    socket.onerror = fail;
  });
  socket.onmessage = ({ data }) => {
    /** @type {unknown} */
    const answer = JSON.parse(String(data));
    waiting.get(inside(answer, 'id'))?.(answer);
    waiting.delete(inside(answer, 'id'));
  };
  let id = 0;
  /** @param {string} method @param {object} params @returns {Promise<unknown>} */
  return async (method, params) => {
    id += 1;
    /** @type {unknown} */
    const answer = await new Promise((done) => {
      waiting.set(id, done);
      socket.send(JSON.stringify({ id, method, params }));
    });
    if (inside(answer, 'type') === 'error') throw new Error(`${method}: ${String(inside(answer, 'message'))}`);
    return inside(answer, 'result');
  };
}

/** @param {Size} viewport @returns {Promise<Running>} */
async function openFirefox(viewport = USUAL) {
  const program = firstOf([
    process.env['FIREFOX_PATH'] ?? '',
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    `${process.env['PROGRAMFILES'] ?? ''}\\Mozilla Firefox\\firefox.exe`,
  ]);
  const profile = mkdtempSync(join(tmpdir(), 'adjoint-firefox-'));
  const child = spawn(program, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
    env: { ...process.env, HOME: profile },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  /** @type {unknown} */
  const address = await new Promise((done, fail) => {
    let said = '';
    child.stderr.on('data', (text) => {
      said += String(text);
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) done(found);
    });
    child.on('exit', () => fail(new Error(`Firefox ended: ${said.slice(0, 300)}`)));
  });
  const ask = await bidi(`${String(address)}/session`);
  const session = await ask('session.new', { capabilities: {} });
  const top = async () => inside(await ask('browsingContext.getTree', {}), 'contexts', 0);
  // Without the bars that the window has.
  await ask('browsingContext.setViewport', { context: inside(await top(), 'context'), viewport });
  return {
    version: String(inside(session, 'capabilities', 'browserVersion')),
    goto: async (url) => {
      await ask('browsingContext.navigate', { context: inside(await top(), 'context'), url, wait: 'complete' });
    },
    run: async (body, inFrame) => {
      const page = await top();
      const context = inside(inFrame ? inside(page, 'children', 0) : page, 'context');
      const expression = `(async () => {${body}})()`;
      const answer = await ask('script.evaluate', { expression, target: { context }, awaitPromise: true });
      const wrong = inside(answer, 'exceptionDetails', 'text');
      if (typeof wrong === 'string') throw new Error(wrong);
      return String(inside(answer, 'result', 'value'));
    },
    picture: async () => {
      const taken = await ask('browsingContext.captureScreenshot', { context: inside(await top(), 'context') });
      return Buffer.from(String(inside(taken, 'data')), 'base64');
    },
    close: async () => {
      await ask('browser.close', {}).catch(() => undefined);
      child.kill();
    },
  };
}

/** @returns {string} */
function miniBrowser() {
  const root = '/usr/lib';
  const places = existsSync(root) ? readdirSync(root).filter((name) => name.includes('linux-gnu')) : [];
  return firstOf([
    process.env['WEBKIT_PATH'] ?? '',
    ...places.flatMap((place) =>
      ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) => join(root, place, name, 'MiniBrowser')),
    ),
  ]);
}

/** @param {Size} size @returns {Promise<Running>} */
async function openWebKit(size = USUAL) {
  const driver = firstOf(['/usr/bin/WebKitWebDriver', '/usr/local/bin/WebKitWebDriver']);
  const binary = miniBrowser();
  const port = 4700 + (process.pid % 200);
  const command = process.env['DISPLAY'] === undefined ? [firstOf(['/usr/bin/xvfb-run']), '-a', driver] : [driver];
  const [program = driver, ...rest] = command;
  const child = spawn(program, [...rest, `--port=${port}`], { stdio: 'ignore', detached: true });
  const driverAt = `http://127.0.0.1:${port}`;
  const headers = { 'content-type': 'application/json' };
  /** @param {string} path @param {object} body @returns {Promise<unknown>} */
  const post = async (path, body) => {
    const answer = await fetch(driverAt + path, { method: 'POST', headers, body: JSON.stringify(body) });
    const value = inside(await answer.json(), 'value');
    if (!answer.ok) throw new Error(`${path}: ${String(inside(value, 'message'))}`);
    return value;
  };
  await patiently(() => fetch(`${driverAt}/status`));
  const options = { 'webkitgtk:browserOptions': { binary, args: ['--automation', '--geometry=1280x800'] } };
  const session = await post('/session', { capabilities: { alwaysMatch: options } });
  const at = `/session/${String(inside(session, 'sessionId'))}`;
  // The window is as much larger as the bars that it has.
  await post(`${at}/window/rect`, USUAL);
  const seen = await post(`${at}/execute/sync`, { script: 'return [innerWidth, innerHeight]', args: [] });
  const bars = { width: USUAL.width - Number(inside(seen, 0)), height: USUAL.height - Number(inside(seen, 1)) };
  await post(`${at}/window/rect`, { width: size.width + bars.width, height: size.height + bars.height });
  await post(`${at}/timeouts`, { script: 600_000, pageLoad: 60_000 });
  return {
    version: String(inside(session, 'capabilities', 'browserVersion')),
    goto: async (url) => {
      await post(`${at}/frame`, { id: null });
      await post(`${at}/url`, { url });
    },
    run: async (body, inFrame) => {
      await post(`${at}/frame`, { id: null });
      if (inFrame) await post(`${at}/frame`, { id: 0 });
      const script = `const done = arguments[arguments.length - 1]; (async () => {${body}})().then(done, (e) => done('"' + e + '"'));`;
      return String(await post(`${at}/execute/async`, { script, args: [] }));
    },
    picture: async () => {
      const answer = await fetch(`${driverAt}${at}/screenshot`);
      return Buffer.from(String(inside(await answer.json(), 'value')), 'base64');
    },
    close: async () => {
      await fetch(driverAt + at, { method: 'DELETE', headers }).catch(() => undefined);
      if (child.pid !== undefined) process.kill(-child.pid);
    },
  };
}

/** @type {readonly Engine[]} */
export const ENGINES = [
  { name: 'Chromium', install: 'set CHROMIUM_PATH, or install Chrome or Chromium', open: openChromium },
  { name: 'Firefox', install: 'apt-get install firefox-esr, or set FIREFOX_PATH', open: openFirefox },
  { name: 'WebKitGTK', install: 'apt-get install webkit2gtk-driver xvfb', open: openWebKit },
];
