// One layout from 320 to 2560 pixels: in every lesson, at its first, middle and last frame, nothing lies under anything.
import type { Page } from '@playwright/test';
import { expect, go, jump, open, PHONES, place, test, walk } from './app';
import { layoutFaults } from './layout';
import { misfitsNow } from './measures';

const LESSONS = ['exp', 'sigmoid', 'loss', 'slope', 'graph', 'network', 'own', 'softmax', 'deep'];
/** Every other one of them is a fair choice, too: a hall's, an upright one, a low one and a phone's are in each half. */
const SIZES =
  '2560x1440 1180x820 1112x834 1024x768 960x1080 960x540 820x1180 768x1024 800x600 844x390 640x360 600x800 390x844 390x664 360x640 344x882 320x568 320x256'
    .split(' ')
    .map((size) => size.split('x').map(Number) as [number, number]);

test.use({ hasTouch: true });

/** Texts that lie on each other, the numbers of the axes too: in a small plot they give way to its labels. */
const overlaps = async (page: Page): Promise<readonly string[]> =>
  (await page.evaluate(misfitsNow, true)).filter((fault) => /^on each other/.test(fault));

for (const [i, lesson] of LESSONS.entries()) {
  test(`${lesson}: everything can be seen and pressed at every size`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page, `${lesson}?lang=${i % 2 === 0 ? 'en' : 'zh'}&pace=step`);
    const { frames } = await place(page);
    const found: string[] = [];
    for (const frame of [0, Math.floor((frames - 1) / 2), frames - 1]) {
      await page.setViewportSize({ width: 1280, height: 720 });
      if (frame > 0) await jump(page, frame);
      // The first frame is seen at every size, the middle one and the last at every other.
      const sizes = SIZES.filter((_, at) => frame === 0 || at % 2 === Number(frame === frames - 1));
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height });
        for (const fault of [...(await layoutFaults(page)), ...(await overlaps(page))])
          found.push(`${width}x${height} frame ${frame}: ${fault}`);
      }
    }
    expect(found).toEqual([]);
  });
}

for (const [lesson, tools, lang] of [
  [
    'network/delta2',
    ['jacobian', 'nudge', 'four', 'mistakes&mistake=slope', 'check', 'training', 'code&code=numpy'],
    'en',
  ],
  ['graph/done', ['nudge', 'mistakes', 'code'], 'zh'],
] as const)
  test(`${lesson}: with each tool, too`, async ({ page }) => {
    // A number on its way is over what it passes.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const found: string[] = [];
    await open(page, `${lesson}?lang=${lang}`);
    for (const tool of tools) {
      await go(page, `${lesson}?lang=${lang}&tool=${tool}`);
      await expect(page.locator(`.panel[data-tool="${tool.split('&')[0] ?? ''}"]`)).toHaveCount(1);
      await expect(page.locator('[aria-busy]')).toHaveCount(0);
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        for (const fault of [...(await layoutFaults(page)), ...(await overlaps(page))])
          found.push(`${tool} ${width}x${height}: ${fault}`);
      }
    }
    expect(found).toEqual([]);
  });

test('in the lowest window a tool follows its drawing, and the page ends with the tool', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await open(page, 'network/delta2?lang=en');
  for (const tool of ['jacobian', 'nudge', 'training', 'check']) {
    await go(page, `network/delta2?lang=en&tool=${tool}`);
    await expect(page.locator(`.panel[data-tool="${tool}"]`)).toHaveCount(1);
    await expect(page.locator('[aria-busy]')).toHaveCount(0);
    for (const part of ['.stage', '.panel'])
      await expect
        .poll(
          () =>
            page.locator(part).evaluate((box) => {
              const ends = [...box.children].map((each) => each.getBoundingClientRect().bottom);
              return box.getBoundingClientRect().bottom - Math.max(...ends);
            }),
          `${tool}: what is blank at the foot of ${part}`,
        )
        .toBeLessThan(24);
  }
});

test('in the other views of a lesson, too', async ({ page }) => {
  const found: string[] = [];
  for (const link of [
    'network/delta2?view=graph&lang=en',
    'slope?view=graph&lang=zh',
    'graph/reuse?mode=forward&rungs=8&lang=zh',
    'graph/price?lang=en',
  ]) {
    await open(page, link);
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      for (const fault of await layoutFaults(page)) found.push(`${link} ${width}x${height}: ${fault}`);
    }
  }
  expect(found).toEqual([]);
});

test('with the text spacing of WCAG 1.4.12, too', async ({ page }) => {
  const found: string[] = [];
  const widths = (): Promise<readonly number[]> =>
    page
      .locator('.stage-view svg text')
      .evaluateAll((texts) => texts.map((text) => (text as SVGTextElement).getComputedTextLength()));
  for (const link of ['network/delta2?lang=en', 'graph/reuse?lang=zh']) {
    await open(page, link);
    const drawn = await widths();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '*:not(.katex, .katex *) { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }',
      );
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    });
    expect(drawn.length).toBeGreaterThan(10);
    // Spacing would make the shortest text a tenth wider; a camera on its way changes the roundings of glyphs, by a hundredth.
    const spaced = await widths();
    expect(spaced.length).toBe(drawn.length);
    expect(
      spaced.map((width, i) => width / (drawn[i] ?? NaN)).filter((grown) => !(Math.abs(grown - 1) < 0.03)),
      'a text of the drawing keeps to its room',
    ).toEqual([]);
    for (const [width, height] of [[1280, 720] as const, ...SIZES]) {
      await page.setViewportSize({ width, height });
      for (const fault of await layoutFaults(page)) found.push(`${link} ${width}x${height}: ${fault}`);
      const covers = await page.locator('.where').evaluate((where) => {
        const { left } = where.getBoundingClientRect();
        return [...document.querySelectorAll('.stretch-title')].some(
          (title) => title.checkVisibility() && title.getBoundingClientRect().right > left,
        );
      });
      if (covers) found.push(`${link} ${width}x${height}: the count stands over the name of a section`);
    }
  }
  expect(found).toEqual([]);
});

for (const height of [844, 664]) {
  test(`on a phone of 390 x ${height} picture, sentence and formula of the step are on the screen together`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height });
    for (const link of ['graph/back?lang=en&pace=step', 'network/weights?lang=en&pace=step']) {
      await open(page, link);
      for (let i = 0; i < 9 && (await page.locator('.step-formula:not(.resting)').count()) === 0; i += 1)
        await page.keyboard.press('PageDown');
      const edge = (selector: string) => page.locator(selector).first().boundingBox();
      const [picture, say, formula, bar] = [
        await edge('.stage-view'),
        await edge('.say'),
        await edge('.step-formula'),
        await edge('.timeline'),
      ];
      expect(picture?.height ?? 0).toBeGreaterThan(150);
      expect((picture?.y ?? 0) + (picture?.height ?? 0)).toBeLessThanOrEqual((say?.y ?? 0) + 1);
      expect((say?.y ?? 0) + (say?.height ?? 0)).toBeLessThanOrEqual((formula?.y ?? 0) + 1);
      expect(formula?.height ?? 0).toBeGreaterThan(20);
      expect((formula?.y ?? Infinity) + 0.6 * (formula?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
    }
  });
}

test('on a phone the inputs open over the panel, and the drawing stays in sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'graph?lang=en');
  await expect(page.getByRole('slider', { name: 'a', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Inputs' }).tap();
  await page.getByRole('slider', { name: 'a', exact: true }).fill('3');
  await expect(page.locator('.stage [data-ref="v:a"][data-number="3"]').first()).toBeVisible();
  expect(await layoutFaultsOfDrawer(page)).toBe(true);
});

/** Whether the drawer begins under the drawing. */
const layoutFaultsOfDrawer = (page: Parameters<typeof open>[0]): Promise<boolean> =>
  page.evaluate(() => {
    const bottom = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    return (bottom('.drawer')?.top ?? 0) >= (bottom('.stage-view')?.bottom ?? Infinity) - 1;
  });

test('save, open, ask for numbers and the overview are in a menu', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await open(page, 'graph?lang=en');
  await page.getByRole('button', { name: 'More' }).tap();
  const menu = page.getByRole('dialog', { name: 'More' });
  for (const name of ['Save to a file', 'Open a file', 'Ask for each new number'])
    await expect(menu.getByRole('button', { name })).toBeVisible();
  await menu.getByRole('button', { name: 'Overview of all beats' }).tap();
  await expect(page.getByRole('dialog', { name: /^Overview/ })).toBeVisible();
  await expect(menu).toHaveCount(0);
});

/** How many nodes and units are cut off by the edge of the drawing. */
const cutUnits = (page: Page): Promise<number> =>
  page.locator('.stage-view').evaluate((stage) => {
    const view = stage.getBoundingClientRect();
    return [...stage.querySelectorAll('[data-node], .unit')]
      .map((each) => each.getBoundingClientRect())
      .filter(
        ({ left, right, top, bottom }) =>
          left < view.left - 1 || right > view.right + 1 || top < view.top - 1 || bottom > view.bottom + 1,
      ).length;
  });

for (const link of ['own?lang=en', 'graph?lang=zh', 'network?lang=en', 'network?view=graph&lang=en'])
  test(`on a phone ${link} is whole in sight before the first step`, async ({ page }) => {
    for (const size of PHONES) {
      await page.setViewportSize(size);
      await open(page, link);
      expect(await cutUnits(page), `${size.width}x${size.height}`).toBe(0);
    }
    if (!link.startsWith('own')) return;
    await page.setViewportSize(PHONES[0]);
    for (const key of ['PageDown', 'End']) {
      await page.keyboard.press(key);
      expect(await cutUnits(page), `after ${key}`).toBe(0);
    }
  });

test('on a phone the network is whole in sight once it is about all of it, and what lambda gets lies beside it', async ({
  page,
}) => {
  for (const size of PHONES) {
    await page.setViewportSize(size);
    await open(page, 'network/grown?lang=en&pace=beat');
    for (const beat of ['grown', 'deeper', 'deeper-again', 'whole']) {
      await expect(page).toHaveURL(new RegExp(`network/${beat}\\b`));
      expect(await cutUnits(page), `${size.width}x${size.height} ${beat}`).toBe(0);
      await page.keyboard.press('ArrowRight');
    }
    const [adjoint, view] = [
      await page.locator('.drawer-adjoint').boundingBox(),
      await page.locator('.stage-view').boundingBox(),
    ];
    expect(adjoint?.y ?? 0).toBeGreaterThanOrEqual((view?.y ?? 0) + (view?.height ?? Infinity) - 1);
  }
});

test('on a phone, while the network is nudged, what is pushed is in sight and every number can be read', async ({
  page,
}) => {
  const found: string[] = [];
  let seen = 0;
  for (const size of PHONES) {
    await page.setViewportSize(size);
    await open(page, 'network?lang=en&pace=beat&tool=nudge');
    await walk(page, async (frame) => {
      const wrong = await page.locator('.stage-view').evaluate((stage) => {
        const view = stage.getBoundingClientRect();
        const pushed = stage.querySelector('.weight.pushed > .weight-room')?.getBoundingClientRect();
        // What has no line, and a network that has grown, is shown in another way.
        if (pushed === undefined) return undefined;
        const least = Math.min(
          ...[...stage.querySelectorAll<SVGTextElement>('svg text')]
            .filter((text) => text.textContent.trim() !== '' && text.checkVisibility())
            .map((text) => parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.d ?? 1)),
        );
        return [
          ...(least < 9.5 ? [`a text is ${least.toFixed(1)} px high`] : []),
          ...(pushed.left < view.left - 1 ||
          pushed.right > view.right + 1 ||
          pushed.top < view.top - 1 ||
          pushed.bottom > view.bottom + 1
            ? ['what is pushed is out of sight']
            : []),
        ];
      });
      if (wrong === undefined) return;
      seen += 1;
      found.push(...wrong.map((each) => `${size.width}x${size.height} frame ${frame}: ${each}`));
    });
  }
  expect(found).toEqual([]);
  expect(seen).toBeGreaterThan(20);
});

test('the way in for who failed at backpropagation is whole in its panel', async ({ page }) => {
  for (const [width, height] of [
    [844, 390],
    [640, 360],
    [320, 568],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page, 'exp?lang=en');
    const [button, panel] = [
      await page.locator('.welcome .button').first().boundingBox(),
      await page.locator('.panel').boundingBox(),
    ];
    expect((button?.x ?? 0) + (button?.width ?? 0), `${width}x${height}`).toBeLessThanOrEqual(
      (panel?.x ?? 0) + (panel?.width ?? 0),
    );
  }
});
