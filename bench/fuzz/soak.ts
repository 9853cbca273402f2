// Many steps in one page: what it holds afterwards is what it held before.
import type { CDPSession, Page } from '@playwright/test';

/** What a page holds: bytes of its heap after collecting garbage, nodes of its documents, listeners. */
export interface Held {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function heldNow(client: CDPSession): Promise<Held> {
  for (let i = 0; i < 3; i += 1) await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  const of = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** Steps to and fro through the lesson that is open, round by round, and says what the page held after each round. */
export async function soak(page: Page, rounds: number, steps: number): Promise<readonly Held[]> {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const held: Held[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.evaluate(async (count) => {
      const root = document.querySelector<HTMLElement>('.app[data-lesson]');
      let key = 'PageDown';
      for (let i = 0; i < count; i += 1) {
        const { frame, frames } = root?.dataset ?? {};
        if (frame === '0') key = 'PageDown';
        if (Number(frame) === Number(frames) - 1) key = 'PageUp';
        window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        if (i % 20 === 19) await new Promise((done) => setTimeout(done));
      }
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true, cancelable: true }));
      await new Promise((done) => setTimeout(done, 700));
    }, steps);
    held.push(await heldNow(client));
  }
  await client.detach();
  return held;
}

/** How much more was held at the end than after the first round, as parts of that. */
export function grown(held: readonly Held[]): Held {
  const [first, last] = [held[0], held.at(-1)];
  const part = (of: keyof Held): number => (last?.[of] ?? NaN) / (first?.[of] ?? NaN) - 1;
  return { heap: part('heap'), nodes: part('nodes'), listeners: part('listeners') };
}
