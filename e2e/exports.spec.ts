// What is taken home, read back: pictures that hold all that stands on the stage and need nothing beside themselves.
import { expect, LANGUAGES, numbers, open, PHONE, place, press, test } from './app';
import { seriousProblems } from './axe';
import { compared, drop, handed, openExports, readPicture, readPng, stageMarks } from './files';

const moments = [
  ['exp', 'exp'],
  ['sigmoid', 'sigmoid'],
  ['loss', 'loss'],
  ['slope', 'slope'],
  ['graph', 'graph/done'],
  ['network', 'network/whole'],
  ['network unit by unit', 'network/whole?view=graph'],
  ['own', 'own'],
  ['the network that learns', 'network?tool=training'],
] as const;

for (const [i, [name, link]] of moments.entries()) {
  // A picture has few words: its moments are told in the languages by turns.
  const lang = i % 2 === 0 ? 'en' : 'zh';
  test(`${name} in ${lang}: the SVG has every number of the stage, and looks like it`, async ({ page }) => {
    await open(page, `${link}${link.includes('?') ? '&' : '?'}lang=${lang}`);
    // A step would bring the lecture's picture back in the place of the training.
    if (!/[/=]/.test(link)) await press(page, 'End');
    await page.mouse.move(2, 2);
    const marks = await stageMarks(page);
    await openExports(page);
    const { name: file, text } = await handed(page, () => press(page, 'Enter'));
    expect(file).toBe(`${link.split(/[/?]/)[0] ?? ''}.svg`);
    const picture = await readPicture(page, text);
    expect(picture.problems).toEqual([]);
    expect([...picture.marks].sort()).toEqual([...marks].sort());
    expect(picture.faces).toContain('KaTeX_Main');
    // An exponent stands above its base, also in the formulas that the page was served with.
    const letters = [...text.matchAll(/<text [^>]*\by="([\d.]+)"[^>]*>([^<]*)/g)];
    const raised = letters.flatMap(([, y, sign], i) =>
      sign === 'x' && letters[i - 1]?.[2] === 'e' ? [Number(letters[i - 1]?.[1]) - Number(y)] : [],
    );
    expect(raised.filter((by) => by < 5)).toEqual([]);
    if (link === 'exp') expect(raised).not.toEqual([]);
    // What is painted in cells is there as an image of its own.
    const canvases = await page.locator('.stage > .stage-view canvas').count();
    expect(text.match(/<image [^>]*href="data:image\/png;base64,[^"]{100,}"/g) ?? []).toHaveLength(canvases);
    await press(page, 'Escape');
    const { ink, off } = await compared(page, text);
    expect(ink).toBeGreaterThan(0.005);
    expect(off).toBeLessThan(0.1 * ink);
  });
}

test('a picture is whole, also where the stage shows a part, and nothing that is lit is in it', async ({ page }) => {
  await open(page, 'graph/done?lang=en');
  await openExports(page);
  const whole = (await handed(page, () => press(page, 'Enter'))).text;
  await press(page, 'Escape');
  for (const key of ['+', '+', '+']) await press(page, key);
  await page.locator('.stage [data-node="c"]').hover({ force: true });
  await openExports(page);
  const moved = (await handed(page, () => press(page, 'Enter'))).text;
  expect(moved).toBe(whole);
  expect(await page.locator('.picture-room').count()).toBe(0);
});

test('while a number is to be guessed, the picture does not give it away', async ({ page }) => {
  await open(page, 'graph/seed?lang=en&pace=step');
  await press(page, 'h');
  await press(page, 'PageDown');
  const marks = await stageMarks(page);
  await openExports(page);
  const { text } = await handed(page, () => press(page, 'Enter'));
  expect([...(await readPicture(page, text)).marks].sort()).toEqual([...marks].sort());
});

for (const [lesson, inputs] of [
  ['graph', 'in=a:2.137,b:1.291'],
  ['network', 'in=theta1_11:0.731'],
  ['sigmoid', 'in=x:0.837'],
  ['own', 'f=y%3Da*b%2Bsin(a)&in=a:2.137,b:1.291'],
] as const)
  test(`what a link hides is in no picture: ${lesson}`, async ({ page }) => {
    const all = async (hide: string): Promise<ReadonlyMap<string, number>> => {
      await open(page, `${lesson}?${inputs}&lang=en${hide}`);
      await press(page, 'End');
      return numbers(page);
    };
    const truth = await all('');
    await openExports(page);
    const before = (await handed(page, () => press(page, 'Enter'))).text;
    const shown = await all('&hide=values,adjoints');
    await openExports(page);
    const { text } = await handed(page, () => press(page, 'Enter'));
    const { marks, words } = await readPicture(page, text);
    const given = [...shown.values()].map(Math.abs);
    const kept = [...truth].filter(
      ([ref, value]) => !shown.has(ref) && !given.some((each) => Math.abs(each - Math.abs(value)) < 1e-9),
    );
    const digitsOf = (value: number): string => Math.abs(value).toPrecision(4);
    expect(kept.filter(([, value]) => before.includes(digitsOf(value))).length).toBeGreaterThan(0);
    for (const [ref, value] of kept) {
      const digits = digitsOf(value);
      if (/\.\d*[1-9]\d$/.test(digits))
        expect([ref, words.includes(digits), text.includes(digits)]).toEqual([ref, false, false]);
      expect(marks.filter((mark) => mark.startsWith(`${ref} `) && /\d/.test(mark.slice(ref.length)))).toEqual([]);
    }
    // A PNG and a file of the moment open it with the same kept back, and no lesson file is offered.
    expect(text).toContain('hide=values,adjoints');
    const png = (await handed(page, () => page.getByRole('button', { name: 'Save as PNG 1×' }).click())).bytes;
    expect(png.toString('latin1')).toContain('hide=values,adjoints');
    await expect(page.getByRole('button', { name: 'Save as MD' })).toHaveCount(0);
  });

for (const [theme, lesson] of [
  ['Light', 'graph'],
  ['Dark', 'graph'],
  ['Projector', 'slope'],
] as const) {
  test(`${theme}: PNG in three sizes, with ground and without, from a page of another theme`, async ({ page }) => {
    await open(page, `${lesson}?lang=en&theme=dark`);
    await press(page, 'End');
    await openExports(page);
    await page.locator('.export-look .switch-part', { hasText: theme }).click();
    await expect(page.locator('.export-preview img')).toBeVisible();
    const svg = (await handed(page, () => page.getByRole('button', { name: 'Save as SVG' }).click())).text;
    const { width, height } = await readPicture(page, svg);
    const sizes: Buffer[] = [];
    for (const scale of [1, 2, 3, 1]) {
      const { name, bytes } = await handed(page, () =>
        page.getByRole('button', { name: `Save as PNG ${scale}×` }).click(),
      );
      expect(name).toBe(scale === 1 ? `${lesson}.png` : `${lesson}@${scale}x.png`);
      sizes.push(bytes);
      const png = await readPng(page, bytes);
      expect([png.width, png.height]).toEqual([Math.round(width * scale), Math.round(height * scale)]);
      expect(png.colours).toBeGreaterThan(50);
      expect(png.clear).toBe(0);
    }
    // The first is made while the typefaces inside of the picture are still to come.
    expect(sizes[3]?.equals(sizes[0] ?? Buffer.of())).toBe(true);
    await page.getByRole('checkbox', { name: 'Without a ground' }).check();
    await expect(page.locator('.export-preview img')).toBeVisible();
    const { bytes } = await handed(page, () => page.getByRole('button', { name: 'Save as PNG 1×' }).click());
    expect((await readPng(page, bytes)).clear).toBeGreaterThan(0.3);
    const themes = { Light: '#b84a00', Dark: '#ff9d5c', Projector: '#8f3300' } as const;
    expect(svg).toContain(themes[theme]);
    // The page keeps its own.
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
}

for (const lang of LANGUAGES) {
  for (const [lesson, texts] of [
    [
      'graph/done',
      [
        ['DOT', '"b" [label="b\\n1\\nde/db = 5"];'],
        ['TikZ', '\\mathrm{d}e/\\mathrm{d}b=5'],
        ['LaTeX', 'e=(a+b)(b+1)'],
        ['TXT', 'de/db'],
      ],
    ],
    [
      'network/whole',
      [
        ['DOT', 'δ⁽³⁾₁ = −0.3853'],
        ['TikZ', '\\delta^{(3)}_{1}=-0.3853'],
        ['LaTeX', '\\begin{array}'],
        ['TXT', '-0.3853'.replace('-', '−')],
      ],
    ],
  ] as const) {
    test(`${lesson} in ${lang}: each text is saved with the numbers of the stage, and opens its moment again`, async ({
      page,
    }) => {
      await open(page, `${lesson}?lang=${lang}`);
      const there = await place(page);
      await openExports(page);
      const save = lang === 'en' ? 'Save as ' : '存为 ';
      const files = [];
      for (const [name, piece] of texts) {
        const file = await handed(page, () =>
          page.getByRole('button', { name: `${save}${name}`, exact: true }).click(),
        );
        expect(file.text).toContain(piece);
        files.push(file);
      }
      expect(files.map(({ name }) => name.replace(/^[a-z]+/, ''))).toEqual(['.dot', '-graph.tex', '.tex', '.txt']);
      for (const file of files) {
        await open(page, 'exp');
        await drop(page, file);
        await expect.poll(() => place(page)).toEqual(there);
      }
    });
  }
}

test('each file opens its moment again when it is dropped on the window', async ({ page }) => {
  const files = [];
  await open(page, 'graph/reuse?lang=en&in=a:4');
  const there = await place(page);
  await openExports(page);
  for (const kind of ['SVG', 'PNG 2×'])
    files.push(await handed(page, () => page.getByRole('button', { name: `Save as ${kind}` }).click()));
  for (const file of files) {
    await open(page, 'exp?lang=en');
    await drop(page, file);
    await expect.poll(() => place(page)).toEqual(there);
    expect(page.url()).toContain('in=a:4');
  }
});

for (const lang of LANGUAGES) {
  test.describe(`on a phone, in ${lang}`, () => {
    test.use({ viewport: PHONE, hasTouch: true });
    test('the menu leads to the sheet, everything in it can be pressed, and a file comes', async ({ page }) => {
      await open(page, `graph/done?lang=${lang}`);
      await page.locator('.more-button').tap();
      await page.locator('.more-row', { hasText: lang === 'en' ? 'Export' : '导出' }).tap();
      await expect(page.locator('.export-preview img')).toBeVisible();
      const sizes = await page
        .locator('.exports .button, .exports label')
        .evaluateAll((all) =>
          all.map((each) => each.getBoundingClientRect()).map(({ height, right }) => ({ height, right })),
        );
      expect(Math.min(...sizes.map(({ height }) => height))).toBeGreaterThan(43.5);
      expect(Math.max(...sizes.map(({ right }) => right))).toBeLessThanOrEqual(PHONE.width);
      const { text } = await handed(page, () => page.locator('.export-files .button').first().tap());
      expect((await readPicture(page, text)).marks.length).toBeGreaterThan(10);
      expect(await seriousProblems(page)).toEqual([]);
    });
  });
}
