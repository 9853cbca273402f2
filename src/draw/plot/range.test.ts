// The point of a curve stays within its axes at every number that its slider can take.
import { describe, expect, test } from 'vitest';
import { compile, reverseMode } from '../../engine';
import { exp } from '../../lessons/curves/exp';
import { loss } from '../../lessons/curves/loss';
import { sigmoid } from '../../lessons/curves/sigmoid';
import { slope } from '../../lessons/curves/slope';
import { axesOf } from './axes';
import { acrossAt, heightAt } from './curve';
import { tangentAt, toAxis } from './marks';

const all = [exp, sigmoid, loss, slope].flatMap((lesson) =>
  (lesson.plots ?? []).map((plot) => ({ lesson, plot, name: `${lesson.id} ${plot.id}` })),
);
/** The stages that have no upper bound leave their axes, and so does a height of 1/u, which the arrow at the rim says. */
const unbounded = ['exp area', 'sigmoid power', 'sigmoid dead', 'sigmoid sum'];

describe.each(all)('$name', ({ lesson, plot, name }) => {
  const tape = reverseMode(compile(lesson.program));
  const spec = lesson.inputs.find(({ id }) => id === plot.sweep);
  const { min = NaN, max = NaN } = spec ?? {};

  test.each([0, 1])('holds its points from one end of the slider to the other, label %i', (y) => {
    const seen = plot.curves.filter(
      ({ hue, ref, fixed }) => hue !== 'ghost' && /^[vg]:/.test(ref) && (fixed?.['y'] ?? y) === y,
    );
    expect(seen.length).toBeGreaterThan(0);
    for (let i = 0; i <= 40; i++) {
      const at = min + ((max - min) * i) / 40;
      const source = { tape, inputs: { [plot.sweep]: at, y } };
      const across = acrossAt(plot, source, at);
      expect(across).toBeGreaterThanOrEqual(plot.x.from);
      expect(across).toBeLessThanOrEqual(plot.x.to);
      if (unbounded.includes(name)) continue;
      for (const curve of seen) {
        const height = heightAt(plot, curve, source, at);
        expect(height, `${curve.id} at ${at}`).toBeGreaterThanOrEqual(plot.y.from);
        expect(height, `${curve.id} at ${at}`).toBeLessThanOrEqual(plot.y.to);
      }
    }
  });
});

test('the tangent of the exponential reaches the axis 1 to the left, at every number of the slider', () => {
  const [plot] = exp.plots ?? [];
  if (plot === undefined) throw new Error('No plot.');
  const axes = axesOf(plot, { width: 840, height: 440, em: 16 });
  for (let x = -2; x <= 2; x += 0.25) {
    const tangent = tangentAt(axes, x, Math.exp(x), Math.exp(x));
    if (tangent === undefined) throw new Error(`No tangent at ${x}.`);
    const { x1, y1 } = toAxis(axes, tangent);
    expect(y1).toBeGreaterThanOrEqual(axes.y(0) - 1e-6);
    expect(x1).toBeLessThanOrEqual(axes.x(x - 1) + 1e-6);
  }
});
