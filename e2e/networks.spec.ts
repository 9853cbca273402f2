// Networks of every kind: activations, losses and bias by link, walked to the end, with the deltas of the book.
import { expect, LANGUAGES, numbers, open, place, press, test, walk } from './app';
import { faults } from './fit';

/** The slope of each activation by its own value and its sum. */
const slopes: Readonly<Record<string, (a: number, z: number) => number>> = {
  sigmoid: (a) => a * (1 - a),
  tanh: (a) => 1 - a * a,
  relu: (_, z) => (z > 0 ? 1 : 0),
  identity: () => 1,
};

const kinds = [
  { act: 'tanh,sigmoid', loss: 'cross-entropy', bias: 1 },
  { act: 'relu,tanh', loss: 'squared', bias: 1 },
  { act: 'identity,sigmoid', loss: 'squared', bias: 0 },
  { act: 'sigmoid,identity', loss: 'squared', bias: 1 },
] as const;

for (const { act, loss, bias } of kinds) {
  test(`${act} with ${loss}: every beat has its words and its room in both languages, and the deltas are right`, async ({
    page,
  }) => {
    await open(page, `network?layers=2,2,1&act=${act}&loss=${loss}&bias=${bias}&lang=en&pace=beat`);
    // On the way back a unit no longer shows the sum it came from.
    const at = new Map<string, number>();
    await walk(page, async () => {
      for (const lang of LANGUAGES) {
        await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${lang}`));
        expect(await faults(page, { strange: true })).toEqual([]);
        expect(await page.locator('.katex-error').count()).toBe(0);
        await press(page, 'l');
      }
      for (const [ref, value] of await numbers(page)) at.set(ref, value);
    });
    const { frame, frames } = await place(page);
    expect(frame).toBe(frames - 1);
    const v = (ref: string): number => at.get(ref) ?? NaN;
    const [hidden = '', output = ''] = act.split(',');
    const begins = v('v:a3_1') - v('v:y');
    const slope = slopes[output]?.(v('v:a3_1'), v('v:z3_1')) ?? NaN;
    expect(v('g:z3_1')).toBeCloseTo(loss === 'squared' ? begins * slope : begins, 12);
    for (const i of [1, 2]) {
      const passed = v(`v:theta2_1${i}`) * v('g:z3_1');
      expect(v(`g:z2_${i}`)).toBeCloseTo(passed * (slopes[hidden]?.(v(`v:a2_${i}`), v(`v:z2_${i}`)) ?? NaN), 12);
      expect(v(`g:theta1_${i}2`)).toBeCloseTo(v(`g:z2_${i}`) * v('v:x2') + v('v:lambda') * v(`v:theta1_${i}2`), 12);
    }
    expect(at.has('v:theta1_10')).toBe(bias === 1);
  });
}

test('what cannot be is said, and the rest of the link is kept', async ({ page }) => {
  await open(page, 'network?layers=3,2,1&act=sigmoid,tanh&loss=cross-entropy&lang=en');
  await expect(page.locator('.link-notice')).toContainText('loss=cross-entropy');
  expect((await numbers(page)).has('v:theta1_13')).toBe(true);
  expect(page.url()).toContain('act=sigmoid%2Ctanh'.replace('%2C', ','));
  await open(page, 'network?layers=2,3,1&act=sigmoid,cosine&lang=en');
  await expect(page.locator('.link-notice')).toContainText('act=sigmoid,cosine');
});
