// Links to a moment: deep, damaged, and after a reload.
import { readFile } from 'node:fs/promises';
import { expect, numbers, open, place, press, ready, test } from './app';
import { difference, keepPicture } from './picture';

test('the address follows each step, and a reload in the middle of the backward pass loses nothing', async ({
  page,
}) => {
  await open(page, 'graph?in=a:4,b:-1.5&lang=zh&theme=dark&pace=step');
  const { frames } = await place(page);
  const middle = Math.floor(frames * 0.8);
  for (let at = 1; at < middle; at += 1) await press(page, 'PageDown', at);
  await press(page, 'PageDown', middle);
  const before = await numbers(page);
  // The address is written after the frame, and timers come in their order.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  await page.reload();
  await ready(page);
  expect(await place(page)).toMatchObject({ lesson: 'graph', frame: middle, frames });
  expect(await numbers(page)).toEqual(before);
  expect(before.get('v:a')).toBe(4);
  expect(before.get('v:b')).toBe(-1.5);
  await expect(page.locator('[data-theme="dark"]').first()).toBeAttached();
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
});

test('a link opened on another machine shows the same picture', async ({ page, browser, baseURL }) => {
  await open(page, 'network?lang=en&pace=step');
  for (let at = 1; at <= 12; at += 1) await press(page, 'PageDown', at);
  await keepPicture(page, 'here');
  await expect.poll(() => page.url()).toMatch(/#\/network\/[a-z0-9-]+/i);
  await page.waitForTimeout(700);
  const link = page.url();
  const other = await browser.newPage({ baseURL: baseURL ?? '', viewport: { width: 1280, height: 720 } });
  await other.goto(link);
  await ready(other);
  expect((await place(other)).frame).toBe(12);
  expect(await numbers(other)).toEqual(await numbers(page));
  await other.close();
  await page.reload();
  await ready(page);
  expect((await place(page)).frame).toBe(12);
  await keepPicture(page, 'reloaded');
  expect(await difference(page, 'reloaded')).toBeUndefined();
});

const DAMAGED = [
  'graph/no-such-beat+3',
  'graph?in=a:1e999,b:zwei,q:3,:,a',
  'nolesson/x+1?lang=xx&theme=beige',
  'graph?%E0%A4%A=%&in=%E0%A4%A',
  'network?layers=1e9,-3,NaN',
  'graph/start+-7?=&&&==&in=',
  `graph?in=${'a:1,'.repeat(20_000)}`,
  '__proto__/constructor?toString=1&__proto__=2&in=__proto__:3',
  '\ud800%',
];
test('a damaged link opens and says what it did not understand', async ({ page }) => {
  for (const link of DAMAGED) {
    await open(page, link);
    expect((await place(page)).frames).toBeGreaterThan(0);
    await expect(
      page
        .getByRole('alert')
        .or(page.getByRole('status').filter({ hasText: /\S/ }))
        .first(),
    ).toBeVisible();
    await press(page, 'PageDown');
    expect((await place(page)).frame, link.slice(0, 40)).toBeGreaterThan(0);
  }
});

test('what is right in a damaged link is used', async ({ page }) => {
  await open(page, 'graph?in=a:7,b:zwei&theme=dark&future=1');
  expect((await numbers(page)).get('v:a')).toBe(7);
  expect((await numbers(page)).get('v:b')).toBe(1);
  await expect(page.locator('[data-theme="dark"]').first()).toBeAttached();
});

test('the share sheet gives a link to this moment, with what shall be left away, and a QR code of the same link', async ({
  page,
}) => {
  await open(page, 'graph/reuse+2?in=a:4&lang=en');
  const { frame } = await place(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const link = page.getByRole('textbox', { name: 'Copy link to this moment' });
  const code = page.getByRole('img', { name: 'The link as a QR code' }).locator('path');
  const plain = await link.inputValue();
  const before = await code.getAttribute('d');
  expect(plain).toContain('#/graph/reuse+2?in=a:4');
  await page.getByRole('checkbox', { name: 'panel' }).check();
  await page.getByRole('checkbox', { name: 'timeline' }).check();
  expect(await link.inputValue()).toContain('hide=panel,timeline');
  expect(await code.getAttribute('d')).not.toBe(before);
  const frameText = await page.getByRole('textbox', { name: 'Copy code to embed' }).inputValue();
  expect(frameText).toMatch(/^<iframe src="[^"<>]*embed=1[^"<>]*" /);
  await page.goto('about:blank');
  await page.goto(plain);
  await ready(page);
  expect(await place(page)).toMatchObject({ lesson: 'graph', frame });
  expect((await numbers(page)).get('v:a')).toBe(4);
});

test('a moment is saved as a file, and the file dropped on the window brings it back', async ({ page }) => {
  await open(page, 'graph/reuse+2?in=a:4&lang=en');
  const { frame } = await place(page);
  const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  expect(saved.suggestedFilename()).toBe('graph.adjoint.json');
  const text = await readFile(await saved.path(), 'utf8');
  await open(page, 'exp?lang=en');
  const drop = (data: string): Promise<void> =>
    page.evaluate((content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], 'graph.adjoint.json'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, data);
  await drop(text);
  await expect(page.locator('[data-lesson="graph"]')).toHaveAttribute('data-frame', String(frame));
  expect((await numbers(page)).get('v:a')).toBe(4);
  await drop('no such file');
  await expect(page.getByRole('alert')).toContainText('graph.adjoint.json');
  expect(await place(page)).toMatchObject({ lesson: 'graph', frame });
});

test('an address that is written by hand right after a step is opened, and not written over', async ({ page }) => {
  await open(page, 'graph?lang=en&pace=step');
  await press(page, 'ArrowRight', 1);
  await page.evaluate(() => {
    dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    // The step waits for its drawing to be written; a busy page hears of the new address only after that.
    location.hash = '#/loss?lang=en';
    const until = performance.now() + 200;
    while (performance.now() < until);
  });
  await expect(page.locator('[data-lesson]').first()).toHaveAttribute('data-lesson', 'loss');
  await expect.poll(() => page.url()).toContain('#/loss');
});
