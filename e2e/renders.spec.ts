// What renders: nothing of the drawing for a dialog, a theme or a pin; for a step or a number only what looks different.
import { expect, MOVING, open, test } from './app';
import { countRenders, type Rendered, rendersWhile, rest } from './renders';

test.use(MOVING);

test.beforeEach(({ page }) => countRenders(page));

const some = ({ all, marks }: Rendered): void => {
  expect(all.length, 'something renders').toBeGreaterThan(0);
  expect(all.length, 'not everything renders').toBeLessThan(marks);
};

test('a dialog and a theme render nothing of the drawing', async ({ page }) => {
  for (const link of ['graph/reuse', 'network/hidden', 'sigmoid']) {
    await open(page, link);
    await rest(page);
    const dialog = await rendersWhile(page, () => page.keyboard.press('?'));
    expect(dialog.marks, link).toBeGreaterThan(0);
    expect(dialog.all, link).toEqual([]);
    await page.keyboard.press('Escape');
    await rest(page);
    expect((await rendersWhile(page, () => page.keyboard.press('d'))).all, link).toEqual([]);
  }
});

/** Drawings, a node of each, and a slider of what is dragged. */
const drawings = [
  { link: 'network?layers=2,2,1', node: 'a2_1', slider: /^Θ/ },
  { link: 'network?layers=2,16,16,2', node: 'a2_1', slider: /^Θ/ },
  // From the first frame of its second pass: another tape is another drawing.
  { link: 'graph/start-over', node: 'c', slider: /^a$/ },
  { link: 'network?layers=2,4,1&view=graph', node: 'a2_1', slider: /^Θ/ },
] as const;

for (const { link, node, slider } of drawings) {
  test(`${link}: a step, a pin and a number that is dragged render what they change`, async ({ page }) => {
    await open(page, link);
    await rest(page);
    let most = 0;
    for (let i = 0; i < 16; i++) {
      const step = await rendersWhile(page, () => page.keyboard.press('ArrowRight'));
      expect(step.idle).toEqual([]);
      most = Math.max(most, step.all.length);
    }
    expect(most, 'something renders').toBeGreaterThan(0);

    await page.keyboard.press('End');
    await page.getByRole('slider', { name: slider }).first().focus();
    await rest(page);
    const drag = await rendersWhile(page, () => page.keyboard.press('ArrowRight'));
    expect(drag.idle).toEqual([]);
    some(drag);

    await open(page, link);
    const unit = page.locator(`.stage [data-node="${node}"]`);
    await unit.hover();
    await expect(page.locator('.stage .card')).toBeVisible();
    await rest(page);
    const { all, idle } = await rendersWhile(page, () => unit.click());
    expect(idle).toEqual([]);
    expect(all.length, 'the node that Tab comes to, and the one it came to before').toBeLessThanOrEqual(2);
  });
}

for (const [link, lines] of [
  ['network/penalty?view=network', 'network'],
  ['graph/done', 'graph'],
] as const)
  test(`formulas are measured once: a step that comes again in ${lines} lays out nothing for them`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const own = Object.getOwnPropertyDescriptor(Element.prototype, 'scrollWidth');
      const found = { measured: 0 };
      Object.assign(window, { found });
      Object.defineProperty(Element.prototype, 'scrollWidth', {
        get(this: Element): number {
          if (this.matches('.step-line, .stage-formula-line')) found.measured += 1;
          return Number(own?.get?.call(this));
        },
      });
    });
    await open(page, link);
    await rest(page);
    const toAndFro = async (): Promise<number> => {
      const measured = (): Promise<number> =>
        page.evaluate(() => (window as unknown as { found: { measured: number } }).found.measured);
      const before = await measured();
      for (const key of ['PageUp', 'PageUp', 'PageUp', 'PageDown', 'PageDown', 'PageDown']) {
        await page.keyboard.press(key);
        await rest(page);
      }
      return (await measured()) - before;
    };
    expect(await toAndFro(), 'the first time they are').toBeGreaterThan(0);
    expect(await toAndFro()).toBe(0);
  });
