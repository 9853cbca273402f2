// The nudge follows the step: the input that the step is about is pushed; and what is said of its error is so.
import { expect, test } from 'vitest';
import { backprop, lessons, networkNaming, own } from '../../lessons';
import type { Lesson } from '../../lessons';
import { planOf, type Scene, sceneOf } from '../scene/scene';
import { errorCourse, errorCurve, inputAt, nudgeOf } from './nudge';

const sceneAt = (lesson: Lesson, at: number, inputs = {}): Scene => sceneOf(planOf(lesson), { at, inputs, lang: 'en' });

test('at the step of a weight or of an input this one is pushed, elsewhere the nearest input; what is chosen stays', () => {
  const graph = lessons.find(({ id }) => id === 'graph');
  for (const lesson of [backprop(networkNaming.plainNetwork([2, 2, 1])), ...(graph === undefined ? [] : [graph])]) {
    planOf(lesson).frames.forEach((_, at) => {
      const scene = sceneAt(lesson, at);
      const { step, graph: drawn } = scene;
      const { by } = nudgeOf(scene, { by: undefined, h: 0.1 });
      expect(drawn.inputs).toContain(by);
      if (step?.kind === 'adjoint' && drawn.node(step.node)?.op === 'input') expect(by).toBe(step.node);
      expect(nudgeOf(scene, { by: drawn.inputs[1], h: 0.1 }).by).toBe(drawn.inputs[1]);
    });
  }
  const last = sceneAt(own('u = x*y\nv = u + z'), Infinity);
  expect(inputAt({ graph: last.graph, step: undefined })).toBe('x');
});

test.each([
  ['y = x^2 + 1', 'falls'],
  ['y = exp(x)', 'falls'],
  ['y = 3*x + 0.1', 'line'],
  ['y = (x + 0.1)*(w + 0.7)', 'line'],
  ['y = 0*x', 'exact'],
  ['y = log(x - 5)', 'undefined'],
] as const)('the error of %s: %s', (program, course) => {
  const scene = sceneAt(own(program), Infinity, { x: 0.3, w: 0.7 });
  expect(errorCourse(scene, 'x', 'y', errorCurve(scene, 'x', 'y'))).toBe(course);
});
