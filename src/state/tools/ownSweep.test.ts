// Products with the Jacobian: v^T J u is the same from both sides, and J u is the slope along u.
import { expect, test } from 'vitest';
import { execute, forwardMode } from '../../engine';
import { lessons, own } from '../../lessons';
import type { Lesson } from '../../lessons';
import { planOf, type Scene, sceneOf } from '../scene/scene';
import { boardOf, entriesOf } from './jacobian';
import { jacobianVector, vectorJacobian } from './ownSweep';

const sceneAt = (lesson: Lesson, inputs = {}): Scene => sceneOf(planOf(lesson), { at: Infinity, inputs, lang: 'en' });

const scenes = [
  sceneAt(own('u = x*y\nv = x + y*z\nw = sin(u)'), { x: 2, y: 1, z: 3 }),
  ...lessons.filter(({ plots, inputs }) => plots === undefined && inputs.length > 0).map((lesson) => sceneAt(lesson)),
];

test.each(scenes)('$lesson.id: from both sides it is one number, and a single 1 gives a row or a column', (scene) => {
  const { rows, columns } = boardOf(scene);
  const seed = Object.fromEntries(rows.map((id, i) => [id, 1.5 - i]));
  const direction = Object.fromEntries(columns.map((id, j) => [id, 0.3 * j - 1]));
  const back = [...vectorJacobian(scene, seed)].reduce((sum, [id, x]) => sum + x * (direction[id] ?? 0), 0);
  const forth = [...jacobianVector(scene, direction)].reduce((sum, [id, x]) => sum + x * (seed[id] ?? 0), 0);
  expect(back).toBeCloseTo(forth, 10);
  for (const row of rows)
    for (const [column, number] of vectorJacobian(scene, { [row]: 1 }))
      expect(number).toBeCloseTo(entriesOf(scene, { kind: 'column', id: column })(row), 12);
});

test('J u is how the targets move when all inputs move along u', () => {
  const [scene] = scenes;
  if (scene === undefined) throw new Error('There is no scene.');
  const direction = { x: 1, y: -2, z: 0.5 };
  const h = 1e-6;
  const moved = (sign: number): number => {
    const inputs = Object.entries(direction).map(
      ([id, by]) => [id, (scene.inputs[id] ?? NaN) + sign * h * by] as const,
    );
    return execute(forwardMode(scene.graph, 'x', undefined, { everyNode: true }), Object.fromEntries(inputs)).at('v:w');
  };
  expect(jacobianVector(scene, direction).get('w')).toBeCloseTo((moved(1) - moved(-1)) / (2 * h), 6);
});
