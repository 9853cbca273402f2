// What it takes until a page stands: bytes and requests, the largest paint, how long the main thread was not free.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { TYPES } from '../../scripts/serve.mjs';

/** A network as a phone has it: milliseconds to and fro, bytes a second. */
const slow4g = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 } as const;

/** How a page is loaded. */
export interface Conditions {
  readonly name: string;
  readonly throttle: number;
  readonly slow: boolean;
}

export const conditions: readonly Conditions[] = [
  { name: 'CPU 1x', throttle: 1, slow: false },
  { name: 'CPU 4x', throttle: 4, slow: false },
  { name: 'CPU 4x, slow 4G', throttle: 4, slow: true },
];

/** What one load took: milliseconds from its start, bytes as they were sent. */
export interface Load {
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** What tasks of the main thread took over 50 milliseconds each, in all. */
  readonly blocked: number;
  /** Sum of layout shifts, as parts of the window. */
  readonly shifted: number;
  /** Until it can be used: until its lesson stands, or all of it is loaded where it has no lessons. */
  readonly usable: number;
  readonly usableRequests: number;
  readonly usableBytes: number;
  /** Up to the largest paint. */
  readonly requests: number;
  readonly bytes: number;
  readonly allRequests: number;
  readonly allBytes: number;
}

/** Serves a folder as a good host does: texts in brotli, nothing kept. */
export async function serveCompressed(folder: string): Promise<{ origin: string; close: () => void }> {
  const made = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const small = /text|json|xml/.test(type);
    readFile(file).then(
      (body) => {
        const sent = small ? (made.get(file) ?? brotliCompressSync(body)) : body;
        made.set(file, sent);
        response.writeHead(200, {
          'content-type': type,
          'cache-control': 'no-store',
          ...(small && { 'content-encoding': 'br' }),
        });
        response.end(sent);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

/** Notes paints, long tasks and shifts in the page from its start. */
function watch(): void {
  const found = { first: 0, largest: 0, blocked: 0, shifted: 0, usable: 0 };
  Object.assign(window, { found });
  const on = (type: string, take: (entry: PerformanceEntry & { value?: number }) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') found.first = startTime;
  });
  on('largest-contentful-paint', ({ startTime }) => (found.largest = startTime));
  on('longtask', ({ duration }) => (found.blocked += duration - 50));
  on('layout-shift', ({ value = 0 }) => (found.shifted += value));
  addEventListener('load', () => (found.usable ||= performance.now()));
  new MutationObserver((_, observer) => {
    if (document.querySelector('[data-lesson]') === null) return;
    observer.disconnect();
    found.usable = performance.now();
  }).observe(document, { childList: true, subtree: true });
}

/** Milliseconds after which nothing more is waited for. */
const patience = { usual: 4000, slow: 12_000 } as const;

/** Loads an address with an empty cache and watches it until it rests. */
export async function load(browser: Browser, address: string, { throttle, slow }: Conditions): Promise<Load> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'en-US',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  if (slow) await session.send('Network.emulateNetworkConditions', { offline: false, ...slow4g });
  const ends: { readonly at: number; readonly bytes: number }[] = [];
  let start = 0;
  session.on('Network.requestWillBeSent', ({ timestamp }) => (start ||= timestamp));
  session.on('Network.loadingFinished', ({ timestamp, encodedDataLength: bytes }) =>
    ends.push({ at: 1000 * (timestamp - start), bytes }),
  );
  await page.addInitScript(watch);
  await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
  await page.waitForTimeout(slow ? patience.slow : patience.usual);
  const found = await page.evaluate(
    () =>
      (window as unknown as { readonly found: Record<'first' | 'largest' | 'blocked' | 'shifted' | 'usable', number> })
        .found,
  );
  await context.close();
  const until = (time: number): typeof ends => ends.filter(({ at }) => at <= time);
  const [before, usable] = [until(found.largest), until(found.usable)];
  const sum = (some: typeof ends): number => some.reduce((all, { bytes }) => all + bytes, 0);
  return {
    firstPaint: found.first,
    largestPaint: found.largest,
    blocked: found.blocked,
    shifted: found.shifted,
    usable: found.usable,
    usableRequests: usable.length,
    usableBytes: sum(usable),
    requests: before.length,
    bytes: sum(before),
    allRequests: ends.length,
    allBytes: sum(ends),
  };
}
