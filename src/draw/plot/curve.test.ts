// Laws of drawn curves: what the tape says is where the ink is; no path holds NaN; the way back from a pixel.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, forwardMode, reverseMode } from '../../engine';
import type { CurveSpec, Lesson, Plot } from '../../lessons';
import { exp } from '../../lessons/curves/exp';
import { loss } from '../../lessons/curves/loss';
import { sigmoid } from '../../lessons/curves/sigmoid';
import { slope } from '../../lessons/curves/slope';
import { axesOf } from './axes';
import { acrossAt, curvePieces, heightAt, pathsBetween, piecesPath, type Source, sweptAt } from './curve';

const curveLessons: readonly Lesson[] = [exp, sigmoid, loss, slope];
const sourceOf = (lesson: Lesson, x = 1, y = 1): Source => {
  const graph = compile(lesson.program);
  return { tape: lesson.id === 'exp' ? forwardMode(graph, 'x') : reverseMode(graph), inputs: { x, y } };
};
const everyCurve = curveLessons.flatMap((lesson) =>
  (lesson.plots ?? []).flatMap((plot) => plot.curves.map((curve) => ({ lesson, plot, curve }))),
);
const room = { width: 420, height: 210, em: 16 };
const hasNumbersOnly = /^(?:[MLZ][-\d.,eE+]+)*Z?$/;

test('every curve of every lesson is one piece from rim to rim, of finite numbers', () => {
  expect(everyCurve.length).toBeGreaterThan(10);
  for (const { lesson, plot, curve } of everyCurve) {
    const axes = axesOf(plot, room);
    const pieces = curvePieces(plot, curve, sourceOf(lesson), axes);
    expect(pieces, `${plot.id} ${curve.id}`).toHaveLength(1);
    const path = piecesPath(pieces, axes);
    expect(path).toMatch(hasNumbersOnly);
    expect(path).not.toMatch(/NaN|Infinity/);
    const [first, last] = [pieces[0]?.[0], pieces[0]?.at(-1)];
    expect(first?.x).toBeLessThan(axes.left + 2);
    expect(last?.x).toBeGreaterThan(axes.right - 2);
  }
});

test('no path holds NaN, whatever the ranges of the axes', () => {
  const anyNumber = fc.oneof(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.double({ noNaN: true }));
  const own = (expr: string): CurveSpec => ({ id: 'c', ref: 'v:c', hue: 'value', program: `c = ${expr}` });
  const source = sourceOf(slope);
  const anyCurve = fc.constantFrom(
    ...['1/x', 'log(x)', 'tan(x)', 'sqrt(x)', 'exp(x)', 'x^x', '1/(1+exp(-x))', 'log(-x)', '0/x'].map(own),
  );
  const [base] = slope.plots ?? [];
  if (base === undefined) throw new Error('No plot.');
  fc.assert(
    fc.property(anyCurve, anyNumber, anyNumber, anyNumber, anyNumber, (curve, a, b, c, d) => {
      const plot: Plot = { ...base, x: { from: a, to: b }, y: { from: c, to: d }, xTicks: [0], yTicks: [0] };
      const axes = axesOf(plot, room);
      expect(piecesPath(curvePieces(plot, curve, source, axes), axes)).not.toMatch(/NaN|Infinity/);
    }),
    { numRuns: 60 },
  );
});

test('a pole is a gap', () => {
  const [base] = slope.plots ?? [];
  if (base === undefined) throw new Error('No plot.');
  const axes = axesOf(base, room);
  const curve: CurveSpec = { id: 'c', ref: 'v:c', hue: 'value', program: 'c = 1/x' };
  const pieces = curvePieces(base, curve, sourceOf(slope), axes);
  expect(pieces).toHaveLength(2);
  expect(piecesPath(pieces, axes).match(/M/g)).toHaveLength(2);
});

test('axes without room have no curve', () => {
  for (const { lesson, plot, curve } of everyCurve) {
    const axes = axesOf(plot, { width: 0, height: 0, em: 16 });
    expect(piecesPath(curvePieces(plot, curve, sourceOf(lesson), axes), axes)).toBe('');
  }
});

test('a pixel leads back to the input that stands there, also where the axis shows another quantity', () => {
  for (const lesson of curveLessons) {
    for (const plot of lesson.plots ?? []) {
      const axes = axesOf(plot, room);
      const source = sourceOf(lesson);
      fc.assert(
        fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (x) => {
          const found = sweptAt(plot, source, axes, axes.x(acrossAt(plot, source, x)));
          expect(found).toBeCloseTo(x, 6);
        }),
        { numRuns: 30 },
      );
    }
  }
});

test('a curve that comes from another begins on that, ends on its own, and goes through the mean by factors', () => {
  const plot = sigmoid.plots?.find(({ id }) => id === 'reciprocal');
  const to = plot?.curves.find(({ from }) => from !== undefined);
  const from = plot?.curves.find(({ id }) => id === to?.from);
  if (plot === undefined || to === undefined || from === undefined) throw new Error('No such curve.');
  const axes = axesOf(plot, room);
  const paths = pathsBetween(plot, from, to, sourceOf(sigmoid), axes);
  const heights = (path = ''): readonly number[] => [...path.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));
  const at0 = (path?: string): number => heights(path)[40] ?? NaN;
  expect(at0(paths[0])).toBeCloseTo(axes.y(2), 2);
  expect(at0(paths.at(-1))).toBeCloseTo(axes.y(0.5), 2);
  for (const y of heights(paths[6])) expect(y).toBeCloseTo(axes.y(1), 2);
});

describe('the curve of the other label', () => {
  test('keeps its own label while the lesson has another', () => {
    const plot = loss.plots?.[1];
    if (plot === undefined) throw new Error('No plot.');
    for (const curve of plot.curves) {
      const heights = [0, 1].map((y) => heightAt(plot, curve, sourceOf(loss, 2, y), 2));
      expect(heights[0]).toBe(heights[1]);
      expect(heights[0]).toBeCloseTo(Math.log1p(Math.exp(curve.fixed?.['y'] === 1 ? -2 : 2)), 12);
    }
  });
});
