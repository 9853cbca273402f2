// What is printed, as PDF: pages are counted and their words read; pictures are looked at where paper gets them from.
import { expect, LANGUAGES, open, test } from './app';
import { openExports } from './files';
import { pdfPages } from './pdf';
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    printed?: number;
  }
}

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    window.print = () => {
      window.printed = (window.printed ?? 0) + 1;
    };
  }),
);

const bare = (text: string): string => text.replaceAll(/\s/g, '');

const printed = (page: Page) => expect.poll(() => page.evaluate(() => window.printed), { timeout: 30_000 }).toBe(1);

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** Whether the letters of formulas are on paper: their typeface is there when the browser goes over to print. */
const lettersOf = (pdf: Buffer): boolean => pdf.includes('+AdjointMath-Italic');

/** What paper shows of each half page or page, and whether its picture has ink and its words their room. */
const pictures = (page: Page, room: 'half' | 'page') =>
  page.locator(`.print-${room}`).evaluateAll((all) =>
    all.map((half) => {
      const svg = half.querySelector('svg');
      const box = svg?.getBoundingClientRect();
      return {
        headline: half.querySelector('h2')?.textContent ?? '',
        marks: svg?.querySelectorAll('text').length ?? 0,
        inside: half.scrollHeight <= half.clientHeight + 1,
        drawn: (box?.height ?? 0) > 100 && (box?.width ?? 0) > 200,
      };
    }),
  );

for (const lang of LANGUAGES) {
  const words =
    lang === 'en'
      ? { moment: 'Print this moment', handout: 'Print the handout', page: 'a page a frame' }
      : { moment: '打印这一步', handout: '打印讲义', page: '每一步一页' };

  test(`in ${lang}: this moment is one page, white, with formula, sentence and the link as a code`, async ({
    page,
  }) => {
    await open(page, `graph/reuse+2?lang=${lang}&theme=dark&pace=step`);
    const sentence = await page.locator('.caption-step').textContent();
    await openExports(page);
    await page.getByRole('button', { name: words.moment }).click();
    await printed(page);
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('.print-sheet');
    await expect(sheet).toContainText(sentence ?? '');
    await expect(sheet.locator('.print-head .katex')).toBeVisible();
    await expect(sheet.locator('.print-half > p .katex')).not.toHaveCount(0);
    await expect(sheet.locator('.qr-code')).toBeVisible();
    await expect(sheet.locator('.print-link')).toContainText(`#/graph/`);
    await expect(page.locator('.app')).toBeHidden();
    await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    const [half] = await pictures(page, 'half');
    expect(half).toMatchObject({ inside: true, drawn: true });
    expect(half?.marks).toBeGreaterThan(15);
    // The browser says that it has printed, and the page is there again.
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pagesOf(pdf)).toBe(1);
    expect(lettersOf(pdf)).toBe(true);
    await expect(sheet).toHaveCount(0);
    await page.emulateMedia({ media: 'screen' });
    await expect(page.locator('.app')).toBeVisible();
  });

  // A handout has the words of every beat, which their pages have in the other tests: the lessons by turns.
  for (const lesson of lang === 'en' ? ['exp', 'network'] : ['graph', 'own']) {
    test(`${lesson} in ${lang}: the handout has a picture of every beat, two on a page`, async ({ page }) => {
      await open(page, `${lesson}?lang=${lang}`);
      await openExports(page);
      await page.getByRole('button', { name: words.handout }).click();
      await printed(page);
      await page.emulateMedia({ media: 'print' });
      const all = await pictures(page, 'half');
      expect(all.length).toBeGreaterThan(3);
      expect(all.filter(({ headline, drawn }) => headline === '' || !drawn)).toEqual([]);
      expect(all.filter(({ inside }) => !inside).map(({ headline }) => headline)).toEqual([]);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pagesOf(pdf)).toBe(Math.ceil(all.length / 2));
      expect(lettersOf(pdf)).toBe(true);
    });
  }

  for (const lesson of lang === 'en' ? ['sigmoid', 'network'] : ['graph', 'network'])
    test(`${lesson} in ${lang}: a page a frame, in their order, each with its words`, async ({ page }) => {
      await open(page, `${lesson}?lang=${lang}&theme=dark`);
      const count = Number(await page.locator('[data-frames]').first().getAttribute('data-frames'));
      await openExports(page);
      await page.getByRole('radio', { name: words.page }).check({ force: true });
      await page.getByRole('button', { name: words.handout }).click();
      await expect.poll(() => page.evaluate(() => window.printed), { timeout: 90_000 }).toBe(1);
      await page.emulateMedia({ media: 'print' });
      const all = await pictures(page, 'page');
      expect(all).toHaveLength(count);
      expect(all.filter(({ inside, drawn }) => !inside || !drawn).map(({ headline }) => headline)).toEqual([]);
      const sentences = await page.locator('.print-page > p:not(:has(.katex))').allTextContents();
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const texts = pdfPages(pdf).map(bare);
      expect(texts).toHaveLength(count);
      for (const [i, text] of texts.entries()) expect(text).toContain(`${i + 1}/${count}`);
      // Wider than high.
      const [, , width = 0, height = 0] = /\/MediaBox \[([^\]]*)\]/.exec(pdf.toString('latin1'))?.[1]?.split(' ') ?? [];
      expect(Number(width)).toBeGreaterThan(Number(height));
      expect(
        sentences.filter((sentence) => !texts.some((text) => text.includes(bare(sentence).replaceAll('\u2212', '-')))),
      ).toEqual([]);
    });
}

test('what the browser prints by itself has the light colours, whatever the theme', async ({ page }) => {
  await open(page, 'graph/reuse?lang=en&theme=dark');
  const colours = () =>
    page.evaluate(() =>
      ['.app', '.say', '.stage-view svg text'].map((each) => {
        const style = getComputedStyle(document.querySelector(each) as Element);
        return each === '.app' ? style.backgroundColor : `${style.color} ${style.fill}`;
      }),
    );
  const dark = await colours();
  await page.emulateMedia({ media: 'print' });
  const paper = await colours();
  await page.emulateMedia({ media: 'screen' });
  expect(await colours()).toEqual(dark);
  await page.keyboard.press('d');
  await page.keyboard.press('d');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(paper).toEqual(await colours());
  expect(paper).not.toEqual(dark);
});
