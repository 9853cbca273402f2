// Inside slides: reveal.js itself, a host that sends and takes its messages, and one remote through slides, frames, slides.
import { readFileSync } from 'node:fs';
import { expect, open, test } from './app';

/** A deck of three slides, the second of which is the lesson; PageDown and PageUp are its remote, as are messages from the frame. */
const deck = (sandbox: string, link: string): string => `<!doctype html><title>1</title>
<iframe ${sandbox} width="960" height="540" src="./${link}"></iframe>
<script>
  const frame = document.querySelector('iframe');
  let at = 1;
  const go = (to) => {
    const next = Math.max(1, Math.min(3, to));
    if (at === 2 && next !== 2) frame.contentWindow.postMessage('slide:stop', '*');
    if (next === 2 && at !== 2) frame.contentWindow.postMessage('slide:start', '*');
    at = next;
    document.title = String(at);
  };
  addEventListener('keydown', ({ key }) => key === 'PageDown' ? go(at + 1) : key === 'PageUp' ? go(at - 1) : undefined);
  addEventListener('message', ({ data, source }) => {
    if (source !== frame.contentWindow || typeof data !== 'string' || data[0] !== '{') return;
    const { method } = JSON.parse(data);
    if (method === 'next') go(at + 1);
    if (method === 'prev') go(at - 1);
  });
</script>`;

for (const [name, sandbox] of [
  ['a frame', ''],
  ['a sandboxed frame', 'sandbox="allow-scripts"'],
] as const)
  test(`one remote goes through slides, frames, slides, and back: ${name}`, async ({ page, problems }) => {
    const host = deck(sandbox, '#/graph/done?embed=1&pace=beat&lang=en');
    await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: host }));
    await page.goto('./host.html');
    const root = page.frameLocator('iframe').locator('[data-lesson]').first();
    await expect(root).toHaveAttribute('data-embed');
    const frames = Number(await root.getAttribute('data-frames'));
    await page.evaluate(() => window.focus());
    /** Who gets the keys is known a moment after the slide has come: a hand is slower than that. */
    const focused = () => expect.poll(() => page.evaluate(() => document.activeElement?.localName));
    // Slide 1, then the lesson: the remote steps in it.
    await page.keyboard.press('PageDown');
    await expect(page).toHaveTitle('2');
    await focused().toBe('iframe');
    await page.keyboard.press('PageUp');
    await expect(root).not.toHaveAttribute('data-frame', String(frames - 1));
    await expect(page).toHaveTitle('2');
    await page.keyboard.press('End');
    await expect(root).toHaveAttribute('data-frame', String(frames - 1));
    // Behind its end the deck goes on, and has the keys.
    await page.keyboard.press('PageDown');
    await expect(page).toHaveTitle('3');
    await focused().not.toBe('iframe');
    await page.keyboard.press('PageUp');
    await expect(page).toHaveTitle('2');
    await focused().toBe('iframe');
    // Back in the lesson, and before its beginning out again.
    await page.keyboard.press('Home');
    await expect(root).toHaveAttribute('data-frame', '0');
    await page.keyboard.press('PageUp');
    await expect(page).toHaveTitle('1');
    await focused().not.toBe('iframe');
    await page.keyboard.press('PageDown');
    await expect(page).toHaveTitle('2');
    problems.splice(0, problems.length, ...problems.filter((each) => !/Access to font|ERR_FAILED/.test(each)));
  });

const reveal = (link: string, source: string): string => `<!doctype html><html lang="en"><meta charset="utf-8" />
<link rel="stylesheet" href="./reveal/reset.css" /><link rel="stylesheet" href="./reveal/reveal.css" />
<div class="reveal"><div class="slides">
<section><h2>One</h2></section>
<section><iframe ${source}="./${link}" width="960" height="540" title="Adjoint" style="border:0" allow="fullscreen; clipboard-write"></iframe></section>
<section><h2>Three</h2><p class="fragment">more</p></section>
</div></div>
<script src="./reveal/reveal.js"></script>
<script>Reveal.initialize({ transition: 'none', hash: false, width: 1000, height: 600 });</script></html>`;

for (const source of ['src', 'data-src'])
  test(`in a deck of reveal.js one remote goes through slides, frames, slides, and back: ${source}`, async ({
    page,
  }) => {
    const host = reveal('#/graph/done?embed=1&pace=beat&lang=en', source);
    await page.route('**/deck.html', (route) => route.fulfill({ contentType: 'text/html', body: host }));
    await page.route('**/reveal/*', (route) => {
      const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
      const contentType = name.endsWith('.css') ? 'text/css' : 'text/javascript';
      return route.fulfill({ contentType, body: readFileSync(`node_modules/reveal.js/dist/${name}`) });
    });
    await page.goto('./deck.html');
    const slide = () =>
      expect.poll(() => page.evaluate(() => document.querySelector('section.present h2')?.textContent ?? 'the lesson'));
    const focused = () => expect.poll(() => page.evaluate(() => document.activeElement?.localName));
    await slide().toBe('One');
    const root = page.frameLocator('iframe').locator('[data-lesson]').first();
    if (source === 'src') await expect(root).toHaveAttribute('data-embed');
    await page.keyboard.press('PageDown');
    await slide().toBe('the lesson');
    await expect(root).toHaveAttribute('data-embed');
    await focused().toBe('iframe');
    // In the lesson: back, on, to its end.
    const at = Number(await root.getAttribute('data-frame'));
    await page.keyboard.press('PageUp');
    await expect(root).not.toHaveAttribute('data-frame', String(at));
    await page.keyboard.press('PageDown');
    await expect(root).toHaveAttribute('data-frame', String(at));
    await slide().toBe('the lesson');
    const frames = Number(await root.getAttribute('data-frames'));
    await page.keyboard.press('End');
    await expect(root).toHaveAttribute('data-frame', String(frames - 1));
    // Out of it, on in the deck with a fragment, and back through the lesson to its first slide.
    await page.keyboard.press('PageDown');
    await slide().toBe('Three');
    await focused().not.toBe('iframe');
    await page.keyboard.press('PageDown');
    await expect(page.locator('.fragment.visible')).toBeVisible();
    await page.keyboard.press('PageUp');
    await page.keyboard.press('PageUp');
    await slide().toBe('the lesson');
    await expect(root).toHaveAttribute('data-embed');
    await focused().toBe('iframe');
    await page.keyboard.press('Home');
    await expect(root).toHaveAttribute('data-frame', '0');
    await page.keyboard.press('PageUp');
    await slide().toBe('One');
    await focused().not.toBe('iframe');
  });

test('in a sandboxed frame a sentence stands where a feature is missing', async ({ page, problems }) => {
  const host = deck('sandbox="allow-scripts"', '#/graph?embed=1&lang=en');
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: host }));
  await page.goto('./host.html');
  const frame = page.frameLocator('iframe');
  await frame.locator('.stage').click();
  for (const [key, said] of [
    ['s', 'second window'],
    ['Control+s', 'downloads'],
    ['f', 'full screen'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(frame.getByRole('status').filter({ hasText: said })).toBeVisible();
  }
  problems.splice(0, problems.length, ...problems.filter((each) => !/font|ERR_FAILED|sandbox/i.test(each)));
});

for (const [width, height] of [
  [640, 360],
  [960, 540],
  [1600, 900],
] as const)
  test(`a frame of ${width} x ${height} has the whole drawing in sight at once`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const link of ['exp?lang=en', 'graph/done?lang=zh', 'network?lang=en', 'own?f=y%3Da*b%2Bsin(a)&lang=zh']) {
      await open(page, `${link}&embed=1`);
      const outside = await page.locator('.stage-view').evaluate((view) => {
        const room = view.getBoundingClientRect();
        return [...view.querySelectorAll('[data-node]')]
          .map((node) => node.getBoundingClientRect())
          .filter(({ left, right, top, bottom, width: wide }) => {
            const inside =
              left > room.left - 1 && right < room.right + 1 && top > room.top - 1 && bottom < room.bottom + 1;
            return wide > 0 && !inside;
          }).length;
      });
      expect(outside, link).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
