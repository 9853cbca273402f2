// The audience's window: follows every step, heals after a reload on either side, and hands its keys back.
import { graph } from '../src/lessons/graph';
import { type Page } from '@playwright/test';
import { expect, numbers, open, place, press, ready, test } from './app';

async function openAudience(page: Page): Promise<Page> {
  const [audience] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await ready(audience);
  return audience;
}

const at = (page: Page, frame: number) =>
  expect(page.locator('[data-lesson]').first()).toHaveAttribute('data-frame', String(frame));

test('the window for the audience shows the same numbers without the controls, and its remote steps the lecture', async ({
  page,
}) => {
  await open(page, 'graph?in=a:4&lang=en&pace=step');
  const audience = await openAudience(page);
  await expect(page.getByRole('complementary', { name: /audience/ })).toContainText('Next');
  await press(page, 'PageDown', 1);
  await press(page, 'PageDown', 2);
  await at(audience, 2);
  await expect(audience.locator('.timeline, .header, .inputs, .tool-menu, .input-tools')).toHaveCount(0);
  expect(await numbers(audience)).toEqual(await numbers(page));
  await audience.keyboard.press('PageDown');
  await at(page, 3);
  await at(audience, 3);
  await page.keyboard.press('l');
  await expect(audience.locator('html')).toHaveAttribute('lang', /^zh/);
  await page.keyboard.press('b');
  await expect(audience.locator('.blank')).toBeVisible();
  // The hall is dark; the lecturer sees on, is told so, and can go on.
  await expect(page.locator('.blank')).toHaveCount(0);
  await expect(page.locator('.lecturing-screen')).toHaveText('教室已黑屏（B）');
  await press(page, 'PageDown', 4);
  await at(audience, 4);
  await audience.keyboard.press('Escape');
  await expect(audience.locator('.blank')).toHaveCount(0);
  await expect(page.locator('.blank')).toHaveCount(0);
  await page.keyboard.press('s');
  await expect.poll(() => audience.isClosed()).toBe(true);
  await expect(page.getByRole('complementary', { name: '听众窗口已打开' })).toHaveCount(0);
});

test('a reload of either window joins them again', async ({ page }) => {
  await open(page, 'network?lang=zh');
  const audience = await openAudience(page);
  await audience.reload();
  await ready(audience);
  const before = page.url();
  await page.keyboard.press('PageDown');
  const here = (await place(page)).frame;
  await at(audience, here);
  // The address is written as soon as the hand rests.
  await expect(page).not.toHaveURL(before);
  await page.reload();
  await ready(page);
  await page.keyboard.press('PageDown');
  await at(audience, (await place(page)).frame);
  expect((await place(page)).frame).toBeGreaterThan(here);
  await expect(page.getByRole('complementary', { name: '听众窗口已打开' })).toBeVisible();
});

test('a message from elsewhere moves nothing', async ({ page }) => {
  await open(page, 'graph?lang=en&pace=step');
  await openAudience(page);
  await page.evaluate(() => window.postMessage({ audience: 'command', id: 'last' }, '*'));
  await page.evaluate(() => window.postMessage({ audience: 'show', since: 1, count: 9, link: '#/exp' }, '*'));
  await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  expect(await place(page)).toMatchObject({ lesson: 'graph', frame: 0 });
});

test('the console shows the notes, a question, and the picture of what comes next', async ({ page }) => {
  await open(page, 'graph/evaluate?lang=en&pace=step');
  await openAudience(page);
  const desk = page.getByRole('complementary', { name: /audience/ });
  await expect(desk.locator('.lecturing-notes')).toContainText('what will this come to?');
  const next = desk.locator('.picture-print .node-value');
  const texts = () => next.allTextContents();
  await expect.poll(async () => (await texts()).filter((text) => /\d/.test(text)).length).toBe(4);
  await press(page, 'PageDown', 2);
  await expect.poll(async () => (await texts()).filter((text) => /\d/.test(text)).length).toBe(5);
  // It is a picture: nothing in it is taken for a quantity of the lecture.
  await expect(desk.locator('.picture [data-ref]')).toHaveCount(0);
});

test('the overview has a picture of each beat, is opened by a button, and arrows and Enter go there', async ({
  page,
}) => {
  await open(page, 'graph?lang=en');
  await page.getByRole('button', { name: 'Overview of all beats' }).click();
  const sheet = page.getByRole('dialog', { name: /Overview/ });
  const beats = sheet.locator('.overview-beat');
  await expect(beats).toHaveCount(graph.beats.length);
  // What to ask the class stands with the beat that asks it.
  const asking = graph.beats.filter(({ ask }) => ask !== undefined);
  await expect(sheet.locator('.overview-ask')).toHaveCount(asking.length);
  await expect(beats.first()).toContainText('Which of the three has to be computed last, and why?');
  await expect(sheet.locator('.picture-print svg.graph')).not.toHaveCount(0);
  await beats.last().scrollIntoViewIfNeeded();
  await expect(beats.last().locator('.picture-print .node-adjoint .number')).toHaveText(['2', '5', '2', '3', '1'], {
    timeout: 20_000,
  });
  await expect(beats.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(sheet).toHaveCount(0);
  expect((await place(page)).frame).toBeGreaterThan(3);
});

test('presenting leaves the stage, the sentence and a thin timeline, larger, until it is ended', async ({ page }) => {
  await open(page, 'graph/evaluate?lang=en&pace=step');
  const size = () => page.locator('.stage svg.graph').evaluate((drawing) => drawing.clientWidth);
  const before = await size();
  await page.getByRole('button', { name: 'Present' }).click();
  await expect(page.locator('.header, .panel, .inputs, .switch, select')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Evaluate it from the inputs to the root');
  await expect(page.getByRole('slider', { name: 'Timeline' })).toBeVisible();
  expect(await size()).toBeGreaterThan(1.3 * before);
  const { frame } = await place(page);
  await press(page, 'PageDown', frame + 1);
  await expect(page.locator('.caption-step')).toHaveText(/\S/);
  await page.getByRole('button', { name: 'End presenting' }).click();
  await expect(page.locator('.panel')).toBeVisible();
  await press(page, 'f');
  await expect(page.locator('.panel')).toHaveCount(0);
  await press(page, 'f');
  await expect(page.locator('.panel')).toBeVisible();
});

test('the hall sees the network learn: the audience’s window stands at the same update', async ({ page }) => {
  await open(page, 'network?lang=en&tool=training');
  const audience = await openAudience(page);
  const learning = audience.locator('.learning-head');
  await expect(learning).toContainText('0 updates');
  for (let i = 0; i < 3; i += 1) await page.getByRole('button', { name: 'One update', exact: true }).click();
  await expect(learning).toContainText('3 updates');
  const shown = (of: Page) => of.locator('[data-learning]').allTextContents();
  await expect.poll(() => shown(audience)).toEqual(await shown(page));
  // While it runs, the hall sees it run.
  const updatesOf = async (of: Page): Promise<number> =>
    Number(/(\d+) updates/.exec(await of.locator('.learning-head').innerText())?.[1]);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect.poll(() => updatesOf(audience)).toBeGreaterThan(50);
  const [before] = [await updatesOf(audience)];
  await expect.poll(() => updatesOf(audience)).toBeGreaterThan(before);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  const end = await updatesOf(page);
  await expect.poll(() => updatesOf(audience)).toBe(end);
});
