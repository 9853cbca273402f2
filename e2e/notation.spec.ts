// The switch of notation: the same place and the same numbers under other names, at every beat, in both languages.
import type { Page } from '@playwright/test';
import {
  expect,
  go,
  LANGUAGES,
  LESSONS,
  numbers,
  open,
  PHONE,
  place,
  press,
  settled,
  strangeText,
  test,
  walk,
  ready,
} from './app';

const NOTATIONS = ['wb', 'bar', 'grad', 'theta'] as const;

/** The notation, the names in the picture, and what should not be on the page. */
const shownNow = async (page: Page) => {
  const now = await page.evaluate(() => ({
    notation: document.querySelector('.notation-sign')?.getAttribute('data-notation'),
    names: document.querySelector('.stage-view')?.textContent ?? '',
    errors: document.querySelectorAll('.katex-error').length,
  }));
  return { ...now, strange: await strangeText(page) };
};

for (const [i, lang] of LANGUAGES.entries()) {
  test(`network, ${lang}: the key changes the notation at every other beat, and nothing else`, async ({ page }) => {
    test.setTimeout(240_000);
    await open(page, `network?lang=${lang}&theme=light&pace=beat`);
    await walk(page, async (frame) => {
      // The other beats are those of the other language.
      if (frame % LANGUAGES.length !== i) return;
      const before = await place(page);
      const known = await numbers(page);
      const names = new Set<string>();
      for (const notation of NOTATIONS) {
        await press(page, 'v');
        const now = await shownNow(page);
        expect(now.notation).toBe(notation);
        expect(now.strange).toEqual([]);
        expect(now.errors).toBe(0);
        // Columns have no bias on top where it has a name of its own.
        for (const [ref, value] of await numbers(page))
          if (known.has(ref)) expect(value, `${notation} ${ref}`).toBe(known.get(ref));
        expect(await place(page)).toEqual(before);
        names.add(now.names);
      }
      // Before the first adjoint two of them have the same names.
      const adjoints = await page.locator('.stage-view .node-adjoint').count();
      const least = adjoints > 0 ? NOTATIONS.length : NOTATIONS.length - 1;
      expect(names.size, `frame ${frame}`).toBeGreaterThanOrEqual(least);
    });
    const { frame, frames } = await place(page);
    expect(frame).toBe(frames - 1);
  });
}

test('the sheet offers all four with samples, says why Theta counts from 1, and the link keeps the choice', async ({
  page,
}) => {
  await open(page, 'network/back2?lang=en&theme=light');
  const before = await place(page);
  await page.locator('.notation-sign').click();
  const sheet = page.getByRole('dialog', { name: 'Notation' });
  await expect(sheet.getByRole('radio', { name: '0', exact: true })).toBeDisabled();
  await expect(sheet).toContainText('index 0 is the bias');
  await sheet.getByRole('radio', { name: 'W and b' }).click();
  await sheet.getByRole('radio', { name: '0', exact: true }).click();
  await sheet.getByRole('button', { name: 'Close' }).click();
  expect(await place(page)).toEqual(before);
  await expect(page).toHaveURL(/notation=wb&base=0/);
  await page.reload();
  await ready(page);
  await expect(page.locator('.notation-sign')).toHaveAttribute('data-notation', 'wb');
  expect(await place(page)).toEqual(before);
  await expect(page.locator('[data-node="theta1_12"]')).toHaveAttribute('aria-label', /W\[1\]₀₁/);
});

test('the graph lesson: de/db is b̄, and b.grad', async ({ page }) => {
  const adjoint = page.locator('[data-node="b"] .node-adjoint');
  const line = page.locator('.code-line.hue-adjoint').last();
  for (const [notation, name, code] of [
    ['theta', /^de\s*db\s*5$/, 'de_db'],
    ['bar', /^bˉ\s*(?:=\s*)?5$/, 'b_bar'],
    ['grad', /^b\.grad\s*(?:=\s*)?5$/, 'b.grad'],
  ] as const) {
    await open(page, `graph/done?lang=en&theme=light&tool=code&notation=${notation}`);
    await expect(adjoint).toHaveText(name);
    await expect(line).toContainText(code);
    await expect(line).toHaveAttribute('data-ref', 'g:b');
  }
});

test('in every lesson every notation stands on the page without overflow', async ({ page }) => {
  await open(page, 'exp?lang=zh&theme=light');
  for (const lesson of LESSONS)
    for (const notation of ['wb', 'bar', 'grad']) {
      await go(page, `${lesson}?lang=zh&theme=light&notation=${notation}`);
      await expect(page.locator(`[data-lesson="${lesson}"]`)).toHaveCount(1);
      await press(page, 'End');
      await settled(page);
      const now = await shownNow(page);
      expect(now.notation, lesson).toBe(notation);
      expect(now.strange, `${lesson} ${notation}`).toEqual([]);
      expect(now.errors, `${lesson} ${notation}`).toBe(0);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(wide, `${lesson} ${notation}`).toBe(false);
    }
});

test('the names of the units stay inside their boxes in every notation, at 16 CSS pixels or more', async ({ page }) => {
  for (const notation of NOTATIONS) {
    await open(page, `network/deeper?lang=en&theme=light&notation=${notation}`);
    const rows = await page.locator('.network .unit').evaluateAll((units) =>
      units.flatMap((each) => {
        const box = each.querySelector('.node-box')?.getBoundingClientRect();
        return [...each.querySelectorAll('text')].map((text) => {
          const { left, right } = text.getBoundingClientRect();
          const scale = text.getScreenCTM()?.a ?? 0;
          const size = Math.min(
            ...[...text.querySelectorAll('tspan.mono, tspan.italic, tspan.number')].map(
              (span) => Number.parseFloat(getComputedStyle(span).fontSize) * scale,
            ),
          );
          return {
            text: text.textContent,
            inside: box !== undefined && left >= box.left && right <= box.right,
            large: !Number.isFinite(size) || size >= 15.99,
          };
        });
      }),
    );
    expect(rows.length).toBeGreaterThan(8);
    expect(
      rows.filter(({ inside, large }) => !inside || !large),
      notation,
    ).toEqual([]);
  }
});

test('on a phone the help leads to the choice', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page, 'network/deeper?lang=zh&theme=light');
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('button', { name: '键盘快捷键' }).click();
  await page.getByRole('button', { name: /^记号/ }).click();
  await page.getByRole('radio', { name: /^伴随加一横/ }).click();
  await page.getByRole('button', { name: '关闭' }).click();
  await expect(page).toHaveURL(/notation=bar/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
});
