// What is left out adds nothing: a heard step comes to the same number, and no stop of the lecture is on a quiet node.
import { describe, expect, test } from 'vitest';
import { type Expr, nodeOf } from '../../engine';
import { backprop, networkNaming } from '../../lessons';
import { writtenAt } from './frames';
import { loudRests } from './rests';
import { planOf, restsOf, sceneOf } from './scene';

const plans = [
  [2, 2, 1],
  [2, 3, 2],
  [2, 1],
].map((layers) => planOf(backprop(networkNaming.plainNetwork(layers))));

function numberOf(expr: Expr, at: (ref: Parameters<ReturnType<typeof sceneOf>['run']['at']>[0]) => number): number {
  if (expr.kind === 'number') return expr.value;
  if (expr.kind === 'ref') return at(expr.ref);
  const args = expr.args.map((arg) => numberOf(arg, at));
  return expr.op === 'mul' ? args.reduce((a, b) => a * b, 1) : args.reduce((a, b) => a + b, 0);
}

describe.each(plans.map((plan) => [plan.lesson.layers?.join('-') ?? '', plan] as const))('%s', (_, plan) => {
  const scenes = (lambda: number) =>
    plan.frames.map((_frame, at) => sceneOf(plan, { at, inputs: { lambda }, lang: 'en' }));

  test('at lambda = 0 no frame tells of the slope of J with the penalty, which is not in the picture', () => {
    const told = (lambda: number) => scenes(lambda).flatMap(({ step }) => step?.write ?? []);
    expect(told(0).filter((ref) => !told(0.5).includes(ref))).toEqual([]);
    expect(told(0.5)).toContain('d:J.1');
    expect(told(0)).not.toContain('d:J.1');
  });

  test('at lambda = 0 the gradient of a weight is one product, the same number', () => {
    for (const { step, run } of scenes(0)) {
      if (step === undefined || !/^g:theta|^v:J/.test(step.write)) continue;
      expect(step.reads.some((ref) => /^(?:k:R|v:R|d:R)/.test(ref))).toBe(false);
      expect(Math.abs(numberOf(step.rule, (ref) => run.at(ref)) - run.at(step.write))).toBeLessThan(1e-15);
      if (step.write !== 'v:J') expect(step.reads.length).toBe(2);
    }
  });

  test('with lambda every term is said', () => {
    for (const { step, tape, cursor } of scenes(0.5))
      if (step !== undefined) expect(step).toEqual(tape.stepAt(cursor - 1));
  });

  test('no beat and no unit rests on a quiet node but at the end of a beat', () => {
    for (const pace of ['node', 'beat'] as const) {
      const quiet = loudRests(plan, restsOf(plan, pace), { lambda: 0 });
      const loud = loudRests(plan, restsOf(plan, pace), { lambda: 0.5 });
      expect(loud).toEqual(restsOf(plan, pace));
      const ends = new Set(restsOf(plan, 'beat'));
      for (const at of quiet) {
        const written = writtenAt(plan.frames, at, plan.tapes);
        if (written !== undefined && !ends.has(at)) expect(['R', 'lambda']).not.toContain(nodeOf(written));
      }
      expect(quiet.length).toBeLessThanOrEqual(loud.length);
    }
  });
});
