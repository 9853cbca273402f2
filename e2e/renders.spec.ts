// What renders: nothing of the drawing for a dialog, a theme or a pin; for a step or a number only what looks different.
import { expect, open, test } from './app';
import { countRenders, type Rendered, rendersWhile } from './renders';

test.beforeEach(({ page }) => countRenders(page));

const some = ({ all, marks }: Rendered): void => {
  expect(all.length, 'something renders').toBeGreaterThan(0);
  expect(all.length, 'not everything renders').toBeLessThan(marks);
};

for (const link of ['graph/reuse', 'network/hidden', 'sigmoid']) {
  test(`${link}: a dialog and a theme render nothing of the drawing`, async ({ page }) => {
    await open(page, link);
    const dialog = await rendersWhile(page, () => page.keyboard.press('?'));
    expect(dialog.marks).toBeGreaterThan(0);
    expect(dialog.all).toEqual([]);
    await page.keyboard.press('Escape');
    expect((await rendersWhile(page, () => page.keyboard.press('d'))).all).toEqual([]);
  });
}

for (const layers of ['2,2,1', '2,16,16,2']) {
  test(`network ${layers}: a pin renders no node`, async ({ page }) => {
    await open(page, `network?layers=${layers}`);
    const unit = page.locator('.stage [data-node="a2_1"]');
    await unit.hover();
    const { all } = await rendersWhile(page, () => unit.click());
    expect(all.filter((mark) => mark.startsWith('node'))).toEqual([]);
  });

  test(`network ${layers}: a step renders what it changes`, async ({ page }) => {
    await open(page, `network?layers=${layers}`);
    let most = 0;
    for (let i = 0; i < 20; i++) {
      const step = await rendersWhile(page, () => page.keyboard.press('ArrowRight'));
      expect(step.idle).toEqual([]);
      most = Math.max(most, step.all.length);
    }
    expect(most, 'something renders').toBeGreaterThan(0);
  });

  test(`network ${layers}: a weight that is dragged renders the marks whose numbers change`, async ({ page }) => {
    await open(page, `network?layers=${layers}`);
    await page.keyboard.press('End');
    const slider = page.getByRole('slider', { name: 'Θ', exact: false }).first();
    await slider.focus();
    const drag = await rendersWhile(page, () => page.keyboard.press('ArrowRight'));
    expect(drag.idle).toEqual([]);
    some(drag);
  });
}
