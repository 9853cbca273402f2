// The mistakes on purpose: where each begins is known when the lecture comes to it, and the table has room for what is wrong.
import { expect, test } from 'vitest';
import { compile, type Ref } from '../../engine';
import { backprop, lessons, networkNaming, own } from '../../lessons';
import type { Lesson } from '../../lessons';
import { mistakeIds } from '../choices';
import { planOf, type Scene, sceneOf } from '../scene/scene';
import { remediesOf } from './remedies';
import { firstWrong, gradientRows, mistakenIn } from './mistakes';

const sceneAt = (lesson: Lesson, at: number, inputs = {}): Scene => sceneOf(planOf(lesson), { at, inputs, lang: 'en' });

const wide = sceneAt(backprop(networkNaming.plainNetwork([2, 2, 2])), Infinity, { lambda: 0.5 });
const graph = lessons.find(({ id }) => id === 'graph');
if (graph === undefined) throw new Error('There is no graph lesson.');

test.each(mistakeIds)('%s: its first wrong place is known when the lecture comes to it, not before', (id) => {
  const lesson = backprop(networkNaming.plainNetwork([2, 2, 2]));
  const { first } = mistakenIn(wide, id);
  const { frames } = planOf(lesson);
  const born = wide.tape.availableAt(first?.write ?? 'v:') ?? NaN;
  const before = frames.findLastIndex(({ cursor }) => cursor < born);
  const at = (frame: number): Ref | undefined => firstWrong(sceneAt(lesson, frame, { lambda: 0.5 }), id)?.ref;
  expect([at(before), at(before + 1)]).toEqual([undefined, first?.write]);
});

test('the table has a row for each weight, or for each input, and room for the wrong ones', () => {
  const rows = gradientRows(wide, mistakenIn(wide, 'squared').wrong);
  expect(rows.ids.length + rows.more).toBe(12);
  expect(gradientRows(sceneAt(graph, Infinity), new Map())).toEqual({ ids: ['a', 'b'], more: 0 });
  const sum = Array.from({ length: 14 }, (_, i) => `x${i}`);
  const program = `u = x12 + x13\ny = u*u + ${sum.join(' + ')}`;
  const scene = sceneAt(own(program), Infinity);
  expect(compile(program).inputs).toHaveLength(14);
  const { ids, more } = gradientRows(scene, mistakenIn(scene, 'once').wrong);
  expect([ids.length, more]).toEqual([7, 7]);
  expect(ids).toEqual(expect.arrayContaining(['x12', 'x13']));
});

test('where a mistake makes no difference, a change with which it does is offered, and another mistake that does here', () => {
  const narrow = (inputs = {}, layers: readonly number[] = [2, 2, 1]): Scene =>
    sceneAt(backprop(networkNaming.plainNetwork(layers)), Infinity, inputs);
  expect(remediesOf(narrow({ lambda: 0 }), 'bias')[0]).toEqual({ kind: 'input', id: 'lambda', value: 0.5 });
  expect(mistakenIn(narrow({ lambda: 0.5 }), 'bias').first).toBeDefined();
  expect(remediesOf(narrow({ lambda: 0 }), 'order')[0]).toEqual({ kind: 'layers', layers: [2, 2, 2] });
  expect(mistakenIn(narrow({ lambda: 0 }, [2, 2, 2]), 'order').first).toBeDefined();
  for (const id of mistakeIds)
    for (const scene of [narrow({ lambda: 0 }), sceneAt(graph, Infinity)])
      for (const remedy of remediesOf(scene, id))
        if (remedy.kind === 'mistake') expect(mistakenIn(scene, remedy.id).first).toBeDefined();
  expect(remediesOf(sceneAt(own('y = x + 1'), Infinity), 'once')).toEqual([]);
});
