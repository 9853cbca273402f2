// What is measured in the page: where the lecture stands, and what the reader does there.
import type { Page } from '@playwright/test';

export interface Scenario {
  readonly name: string;
  /** The address after `#`. */
  readonly link: string;
  /** A selector of what is there once the page stands. */
  readonly stands: string;
  /** Whether it comes to rest after each change: a drag goes on. */
  readonly rests: boolean;
  /** Whether the same marks are written by hand as well, as the floor under it. */
  readonly byHand: boolean;
  /** Begins what the reader does; the answer makes one change more, the i-th. */
  readonly begin: (page: Page) => Promise<(i: number) => Promise<void>>;
}

/** Drags the slider of the weights to and fro. */
async function drag(page: Page): Promise<(i: number) => Promise<void>> {
  const box = await page.getByRole('slider', { name: /^Θ/ }).first().boundingBox();
  if (box === null) throw new Error('The page has no slider for the weights.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  return (i) => page.mouse.move(box.x + box.width * (0.5 + 0.35 * Math.sin(i * 0.9 + 0.5)), y);
}

/** Steps back from where the lecture stands, and on again. */
const step = (page: Page): Promise<(i: number) => Promise<void>> =>
  Promise.resolve((i) => page.keyboard.press(i % 12 < 6 ? 'PageUp' : 'PageDown'));

/** Changes in the page of Adjoint. */
export const scenarios: readonly Scenario[] = (
  [
    { name: '2-2-1, a weight dragged', link: 'network/deeper?view=network', rests: false, begin: drag },
    {
      name: '2-2-1, a weight dragged beside the formula of a step',
      link: 'network/penalty?view=network',
      rests: false,
      begin: drag,
    },
    {
      name: '2-2-1, a weight dragged beside the code',
      link: 'network/deeper?view=network&tool=code',
      rests: false,
      begin: drag,
    },
    { name: '2-2-1 unit by unit, a weight dragged', link: 'network/deeper?view=graph', rests: false, begin: drag },
    { name: '2-2-1, a step', link: 'network/penalty?view=network&pace=step', rests: true, begin: step },
    { name: '2-2-1, a unit, some with a derivation', link: 'network/penalty?view=network', rests: true, begin: step },
    { name: '2-2-1 unit by unit, a step', link: 'network/penalty?view=graph&pace=step', rests: true, begin: step },
    { name: 'e=(a+b)(b+1), a step', link: 'graph/done?pace=step', rests: true, begin: step },
    {
      name: '2-16-16-2, a weight dragged',
      link: 'network/deeper?layers=2,16,16,2&view=network',
      rests: false,
      begin: drag,
    },
    {
      name: '2-16-16-2 unit by unit, a weight dragged',
      link: 'network/deeper?layers=2,16,16,2&view=graph',
      rests: false,
      begin: drag,
    },
    { name: '2-16-16-2, a step', link: 'network/penalty?layers=2,16,16,2&view=network', rests: true, begin: step },
  ] as const
).map(({ link, ...rest }) => ({
  ...rest,
  link: `/${link}${link.includes('?') ? '&' : '?'}lang=en`,
  stands: '[data-lesson]',
  byHand: true,
}));

/** What is measured in a built page of TensorFlow Playground: a step of a network with two inputs, two units and one output. */
export const playground: Scenario = {
  name: 'TensorFlow Playground, 2-2-1, a step',
  link: 'networkShape=2',
  stands: '#next-step-button',
  rests: true,
  byHand: false,
  begin: async (page) => {
    const box = await page.locator('#next-step-button').boundingBox();
    if (box === null) throw new Error('The page is not one of TensorFlow Playground: it has no button for a step.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    return async () => {
      await page.mouse.down();
      await page.mouse.up();
    };
  },
};
