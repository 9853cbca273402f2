// Inside slides: a host that sends and takes the messages of reveal.js, and one remote through slides, frames, slides.
import { expect, LANGUAGES, open, test } from './app';

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
    for (const link of ['exp', 'graph/done', 'network', 'own?f=y%3Da*b%2Bsin(a)'])
      for (const lang of LANGUAGES) {
        await open(page, `${link}${link.includes('?') ? '&' : '?'}embed=1&lang=${lang}`);
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
        expect(outside, `${link} ${lang}`).toBe(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
  });
