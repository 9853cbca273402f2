// Writing a lesson in the page: from a draft, with the stage beside the text; ends by a click, mistakes at their lines, and nothing lost.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, open, PHONE, pickTool, place, press, ready, test } from './app';
import { seriousProblems } from './axe';
import { faults } from './fit';

const words = {
  en: {
    tool: 'Write a lesson',
    draft: 'Begin with a draft for this formula',
    here: /^Ends at this step/,
    text: 'Text of the lesson',
  },
  zh: { tool: '写一课', draft: '从这个公式开始写', here: /^在这一步结束/, text: '这一课的文字' },
} as const;

const tool = (page: Page, lang: 'en' | 'zh' = 'en') => page.getByRole('region', { name: words[lang].tool });
const field = (page: Page) => page.getByRole('textbox', { name: /Text of the lesson|这一课的文字/ });
const said = (page: Page) => page.locator('.panel').getByRole('heading', { level: 1 });

/** Puts the caret behind a piece of the text, as a click does. */
async function caretAt(page: Page, piece: string): Promise<void> {
  await field(page).focus();
  await field(page).evaluate((area: HTMLTextAreaElement, found) => {
    const at = area.value.indexOf(found) + found.length;
    area.setSelectionRange(at, at);
  }, piece);
}

async function begin(page: Page, link = 'own?f=y%20%3D%20(a%2Bb)*b&in=a:2,b:3&lang=en'): Promise<void> {
  await open(page, link);
  await page.keyboard.press('a');
  await page.getByRole('button', { name: words.en.draft }).click();
  await expect(page.locator('[data-lesson="lesson"]')).toBeVisible();
}

for (const [lang, size] of [
  ['en', { width: 1280, height: 720 }],
  ['zh', PHONE],
] as const)
  test(`a lesson is written from a draft and survives a reload: ${lang} on ${size.width}`, async ({ page }) => {
    await page.setViewportSize(size);
    await open(page, `own?f=y%20%3D%20(a%2Bb)*b&in=a:2,b:3&lang=${lang}`);
    await page
      .getByRole('button', { name: lang === 'en' ? 'More' : '更多' })
      .last()
      .click();
    await page.getByRole('button', { name: lang === 'en' ? /^Write a lesson/ : /^写一课/ }).click();
    await tool(page, lang).getByRole('button', { name: words[lang].draft }).click();
    await expect(field(page)).toBeFocused();
    await caretAt(page, '# ');
    await caretAt(page, '{#forward-y}');
    await expect(said(page)).toContainText('15');
    // What is typed is on the stage.
    await caretAt(page, '## ');
    await page.keyboard.type('Sum ');
    await expect(said(page)).toContainText('Sum');
    expect(await faults(page, { strange: true })).toEqual([]);
    // A line that is not understood is said, and the stage stays.
    await caretAt(page, 'hue: ');
    await page.keyboard.type('x');
    await expect(tool(page, lang).getByRole('status').first()).toContainText(lang === 'en' ? 'One line' : '1 行');
    const wrong = tool(page, lang).getByRole('button', { name: lang === 'en' ? /^line \d+: / : /^第 \d+ 行：/ });
    await expect(wrong).toHaveCount(1);
    await expect(said(page)).toContainText('Sum');
    const before = await field(page).inputValue();
    await page.reload();
    await ready(page);
    await expect(field(page)).toHaveValue(before);
    await expect(wrong).toHaveCount(1);
    await wrong.click();
    await expect(field(page)).toBeFocused();
    const marked = await field(page).evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(marked).toBe('hue: xvalue');
  });

test('a beat ends where one clicks, or at the step in sight; the field’s own undo takes it back', async ({ page }) => {
  await begin(page);
  await caretAt(page, '{#forward-y_1}');
  await expect(page.locator('.write-beat')).toHaveText('Beat 2 of 9');
  const before = await field(page).inputValue();
  await page.getByRole('button', { name: 'Click its end on the stage' }).click();
  await page.locator('.graph [data-node="y"]').click();
  await expect(field(page)).toHaveValue(before.replace('ends: v:y_1', 'ends: v:y'));
  // On the way back a node stands for its adjoint.
  await page.keyboard.press('Control+z');
  await expect(field(page)).toHaveValue(before);
  await caretAt(page, '{#backward-y_1}');
  await page.getByRole('button', { name: 'Click its end on the stage' }).click();
  await page.locator('.graph [data-node="b"]').click();
  await expect(field(page)).toHaveValue(before.replace('ends: g:y_1', 'ends: g:b'));
  await page.keyboard.press('Control+z');
  // By keys alone: the step in sight.
  await caretAt(page, '{#partials-steps}');
  const end = 6;
  await expect.poll(async () => (await place(page)).frame).toBe(end);
  await press(page, 'PageDown', end + 1);
  await page.getByRole('button', { name: words.en.here }).focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue(before.replace(/ends: d:\S+/, 'ends: g:y'));
  await page.keyboard.press('Control+z');
  await expect(field(page)).toHaveValue(before);
});

/** The line that the caret is in, and what of the text is marked. */
const caret = (page: Page) =>
  field(page).evaluate(({ value, selectionStart: from, selectionEnd: to }: HTMLTextAreaElement) => ({
    line: value.split('\n')[value.slice(0, from).split('\n').length - 1],
    marked: value.slice(from, to),
  }));
const lit = (page: Page) => page.locator('.write-marks .lit');

test('what is on the stage leads to its line, and a line to what is on the stage', async ({ page }) => {
  await begin(page);
  await caretAt(page, '{#forward-y}');
  const { frame } = await place(page);
  // Words, by a click: the headline, the section, and back from another moment.
  await said(page).click();
  await expect(field(page)).toBeFocused();
  expect((await caret(page)).line).toContain('## $\\name{v:y}$ is {v:y}');
  await expect(lit(page)).toBeInViewport();
  await page.locator('.panel-section').click();
  expect((await caret(page)).line).toContain('# Forward');
  // A heading of a section is read at its first beat, here the beginning.
  await expect.poll(async () => (await place(page)).frame).toBe(0);
  await caretAt(page, '# Local partials');
  await expect(page.locator('.panel-section')).toHaveText('Local partials');
  await caretAt(page, '{#forward-y}');
  await expect.poll(async () => (await place(page)).frame).toBe(frame);
  // Whoever has stepped on comes back with the next line that the caret comes to.
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect.poll(async () => (await place(page)).frame).toBe(frame + 2);
  await caretAt(page, 'ends: v:y\n');
  await expect.poll(async () => (await place(page)).frame).toBe(frame);
  // A node, by a click or by Enter: its line is lit, the keys stay with the stage, and Tab or the button goes there.
  await page.locator('.graph [data-node="b"]').click();
  await expect(lit(page)).toHaveText('b = 3 from -5 to 5 by 0.1');
  await expect(lit(page)).toBeInViewport();
  await expect(field(page)).not.toBeFocused();
  const pinned = page.getByRole('group', { name: 'What you have clicked' });
  await page.locator('.graph [data-node="y"]').focus();
  await page.keyboard.press('Enter');
  await expect(lit(page)).toHaveText('y = (a+b)*b');
  await pinned.getByRole('button', { name: /^To its line, \d+$/ }).focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  expect((await caret(page)).marked).toBe('y = (a+b)*b');
  // A line of the program or of the inputs lights its node.
  await press(page, 'Escape');
  await caretAt(page, 'a = 2 from');
  await expect(page.locator('.graph [data-node="a"] .node-box')).toHaveCSS('stroke-width', '3px');
  // On a line that is not understood the stage stays; when it is mended it goes there.
  await caretAt(page, '{#backward-b}\nends: ');
  await page.keyboard.type('x');
  await expect(tool(page)).toContainText('One line is not understood');
  await press(page, 'Backspace');
  await expect(page.locator('.panel-section')).toHaveText('Backward');
});

test('what was clicked can be put into the text as a number, and a double click on the headline leads to it', async ({
  page,
}) => {
  await begin(page);
  await caretAt(page, 'input.');
  await page.keyboard.type(' ');
  await page.locator('.graph [data-node="b"]').click();
  await page.getByRole('group', { name: 'What you have clicked' }).getByRole('button', { name: '{g:b}' }).click();
  // It is not known there, and that is said.
  await expect(tool(page)).toContainText('not known yet');
  await page.keyboard.press('Control+z');
  await expect(tool(page)).not.toContainText('not known yet');
  await press(page, 'Escape');
  await said(page).dblclick();
  const marked = () =>
    field(page).evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
  expect(await marked()).toBe('The formula as a graph');
  await page.keyboard.type('Here it is');
  await expect(said(page)).toHaveText('Here it is');
});

test('the example beside the page is written from nothing: its program typed, its words typed, each end clicked', async ({
  page,
}) => {
  const lesson = readFileSync('public/lessons/neuron.md', 'utf8');
  const [, program = ''] = /```program\n([^]*?)\n```/.exec(lesson) ?? [];
  await open(page, 'own?lang=en');
  await page.locator('.program textarea').fill(program);
  await page.getByRole('button', { name: 'More lessons' }).click();
  await page.getByRole('button', { name: 'Write a lesson' }).click();
  await page.getByRole('button', { name: words.en.draft }).click();
  await field(page).fill(lesson.replace(/^ends: .*\n/gm, ''));
  // Numbers are spoken of that no beat comes to yet.
  await expect(tool(page)).toContainText('not known yet');
  for (const [, id = '', ref = ''] of lesson.matchAll(/^## .*\{#(\w+)\}\nends: (\S+)$/gm)) {
    await caretAt(page, `{#${id}}`);
    await page.getByRole('button', { name: 'Click its end on the stage' }).click();
    const [kind, name = ''] = ref.split(':');
    // An edge is thin: its number is what one hits, once it is there.
    if (kind === 'd') await page.locator(`.graph [data-ref="${ref}"]`).first().click({ force: true });
    else await page.locator(`.graph [data-node="${name}"]`).click();
    await expect(field(page)).toHaveValue(new RegExp(`\\{#${id}\\}\nends: ${ref.replace('.', '\\.')}\n`));
  }
  await expect(field(page)).toHaveValue(lesson);
  await expect(tool(page).getByRole('status')).toContainText('The stage shows this text');
  await press(page, 'Escape');
  await page.locator('.brand-name').click();
  await press(page, 'End');
  await expect(said(page)).toContainText('0.08561');
});

test('leaving the lesson loses nothing, and the beginning leads back', async ({ page }) => {
  await begin(page);
  await caretAt(page, 'title: ');
  await page.keyboard.type('My ');
  await expect(page).toHaveTitle(/My Your own formula/);
  await pickTool(page, 'steps');
  await press(page, 'o');
  await page.keyboard.press('Escape');
  await page.evaluate(() => (location.hash = '#/graph?lang=en'));
  await expect(page.locator('[data-lesson="graph"]')).toBeVisible();
  await page.keyboard.press('a');
  await page.getByRole('button', { name: 'Go on with “My Your own formula”' }).click();
  await expect(field(page)).toHaveValue(/title: My Your own formula/);
  // Another day, with nothing in the address.
  await page.goto('about:blank');
  await page.goto('./#/exp?lang=en');
  await ready(page);
  await page.keyboard.press('a');
  await page.getByRole('button', { name: 'Go on with “My Your own formula”' }).click();
  await expect(field(page)).toHaveValue(/title: My Your own formula/);
});

test('it is saved as a file that opens by a drop, and shared as a link that opens no editor', async ({
  page,
  context,
}) => {
  await begin(page);
  await caretAt(page, 'title: ');
  await page.keyboard.type('My ');
  const saved = page.waitForEvent('download');
  await tool(page).getByRole('button', { name: 'Save as a file' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('my-lesson.md');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toBe(await field(page).inputValue());

  const other = await context.newPage();
  await other.goto('./#/graph?lang=en');
  await ready(other);
  await other.evaluate((dropped) => {
    const data = new DataTransfer();
    data.items.add(new File([dropped], 'my-lesson.md', { type: 'text/markdown' }));
    const over = new DragEvent('dragover', { dataTransfer: data, cancelable: true, bubbles: true });
    document.body.dispatchEvent(over);
    if (over.defaultPrevented)
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true }));
  }, text);
  await expect(other.locator('[data-lesson="lesson"]')).toBeVisible();
  await expect(other).toHaveTitle(/My Your own formula/);

  await tool(page).getByRole('button', { name: 'Share' }).click();
  const link = await page.getByRole('textbox', { name: 'Copy link to this moment' }).inputValue();
  await expect(page.getByRole('dialog')).toContainText(`${link.length} of at most 20000 characters`);
  expect(link).toContain('s=');
  await other.goto('about:blank');
  await other.goto(link);
  await ready(other);
  await expect(other).toHaveTitle(/My Your own formula/);
  await expect(tool(other)).toHaveCount(0);
});

test('what a stranger writes is words on the stage, and what asks for something is refused', async ({ page }) => {
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await begin(page);
  await caretAt(page, '## ');
  await page.keyboard.insertText('<img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a> ');
  await expect(said(page)).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('.panel img, .stage img, .panel a')).toHaveCount(0);
  for (const tex of [
    '\\href{javascript:alert(1)}{x}',
    '\\includegraphics{https://example.org/a.png}',
    '\\htmlData{ref=v:y}{x}',
  ]) {
    await caretAt(page, '## ');
    await page.keyboard.insertText(`$${tex}$ `);
    await expect(tool(page)).toContainText('is not allowed in a formula');
    await expect(said(page)).toContainText('<img src=x onerror=alert(1)>');
    await page.keyboard.press('Control+z');
    await expect(tool(page).getByRole('status')).toContainText('The stage shows this text');
  }
  expect(dialogs).toBe(0);
});

for (const theme of ['light', 'dark', 'projector'])
  test(`axe finds nothing serious where a lesson is written, and nothing leaves its place: ${theme}`, async ({
    page,
  }) => {
    await begin(page, `own?lang=en&theme=${theme}`);
    await caretAt(page, 'hue: ');
    await page.keyboard.type('x');
    await expect(tool(page)).toContainText('One line is not understood');
    expect(await seriousProblems(page, '.panel')).toEqual([]);
    for (const size of [
      { width: 1280, height: 720 },
      { width: 1920, height: 1080 },
      { width: 1024, height: 768 },
      PHONE,
    ]) {
      await page.setViewportSize(size);
      const panel = page.locator('.panel');
      const over = await panel.evaluate((box) => box.scrollWidth - box.clientWidth);
      expect(over, `${size.width}`).toBe(0);
      const area = await field(page).evaluate((box) => [box.clientWidth, box.clientHeight] as const);
      expect(area[0], `${size.width}`).toBeGreaterThan(300);
      expect(area[1], `${size.width}`).toBeGreaterThan(140);
    }
  });

test('a lesson that is too long for a link says so, and is handed out as a file', async ({ page }) => {
  await begin(page);
  // Words that do not repeat: deflating makes nothing of them.
  const noise = Array.from({ length: 3500 }, (_, i) => ((i * 2_654_435_761) % 4_294_967_296).toString(36));
  const lines = Array.from({ length: 35 }, (_, i) => `## ${noise.slice(100 * i, 100 * (i + 1)).join(' ')}`);
  const text = await field(page).inputValue();
  await field(page).fill(`${text}\n${lines.join('\n\n')}\n`);
  await expect(tool(page).getByRole('status')).toContainText('The stage shows this text');
  await tool(page).getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog')).toContainText('too long for a link (20000 characters at most)');
  await page.keyboard.press('Escape');
  // A reload keeps it all the same.
  await page.reload();
  await ready(page);
  await expect(field(page)).toHaveValue(`${text}\n${lines.join('\n\n')}\n`);
});

test('the console shows the notes of a lesson; the audience sees neither them nor the text', async ({ page }) => {
  await begin(page);
  await press(page, 'Home', 0);
  await page.locator('.brand-name').click();
  const [audience] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await ready(audience);
  const notes = 'What stands here you alone see';
  await expect(page.getByRole('complementary', { name: /audience/ }).first()).toContainText(notes);
  await expect(audience.locator('[data-lesson="lesson"]')).toBeVisible();
  await expect(tool(page)).toHaveCount(1);
  await expect(tool(audience)).toHaveCount(0);
  await expect(audience.getByText(notes)).toHaveCount(0);
});
