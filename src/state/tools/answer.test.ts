// Is my number right: the right number is right to as many digits as were typed, and each wrong one names its mistake.
import { describe, expect, test } from 'vitest';
import { compile, type Ref } from '../../engine';
import { typedDigits } from '../../draw/numbers/number';
import { backprop, lessons, own, networkNaming } from '../../lessons';
import type { Lesson } from '../../lessons';
import { type Answer, answerOf, checkable } from './answer';
import { mistakeIds } from '../choices/toolRows';
import { firstWrong, gradientRows, mistakenIn } from './mistakes';
import { planOf, type Scene, sceneOf } from '../scene/scene';

const sceneAt = (lesson: Lesson, at: number, inputs = {}): Scene =>
  sceneOf(planOf(lesson), { at, inputs, lang: 'en', guessing: false });
const ask = (scene: Scene, ref: Ref, text: string): Answer => answerOf(scene, ref, Number(text), typedDigits(text));

const wide = sceneAt(backprop(networkNaming.plainNetwork([2, 2, 2])), Infinity, { lambda: 0.5 });
const graph = lessons.find(({ id }) => id === 'graph');
if (graph === undefined) throw new Error('There is no graph lesson.');

test('typed digits are those that say something', () => {
  const digits = ['0.0120', '-3', '1e-3', '.5', '0', '1/3', '−12.5×10⁻⁴'].map(typedDigits);
  expect(digits).toEqual([3, 1, 1, 1, 0, 17, 3]);
});

test('every known quantity is right in full, and right to as many digits as were typed', () => {
  const offered = checkable(wide);
  expect(offered.length).toBeGreaterThan(40);
  for (const ref of offered) {
    const number = wide.run.at(ref);
    expect(ask(wide, ref, String(number)), ref).toEqual({ kind: 'right' });
    const short = number.toPrecision(3);
    if (Number(short) === number) continue;
    expect(ask(wide, ref, short), `${ref} ${short}`).toEqual({ kind: 'digits', digits: typedDigits(short) });
  }
});

describe.each(mistakeIds)('%s', (id) => {
  test('each number that it gives wrong names it, and no right number does', () => {
    const { wrong, first } = mistakenIn(wide, id);
    expect(wrong.size).toBeGreaterThan(0);
    for (const [ref, number] of wrong) {
      const answer = ask(wide, ref, number.toPrecision(6));
      expect(answer.kind, ref).toBe('mistake');
      if (answer.kind === 'mistake') expect(answer.ids, ref).toContain(id);
      if (answer.kind === 'mistake' && answer.ids[0] === id) expect(answer.first).toBe(first);
    }
  });

  test('its first wrong place is known when the lecture comes to it, not before', () => {
    const lesson = backprop(networkNaming.plainNetwork([2, 2, 2]));
    const { first } = mistakenIn(wide, id);
    const { frames } = planOf(lesson);
    const born = wide.tape.bornAt(first?.write ?? 'v:') ?? NaN;
    const before = frames.findLastIndex(({ cursor }) => cursor < born);
    const at = (frame: number): Ref | undefined => firstWrong(sceneAt(lesson, frame, { lambda: 0.5 }), id)?.ref;
    expect([at(before), at(before + 1)]).toEqual([undefined, first?.write]);
  });
});

test('numbers that nobody gets are not explained, and three digits in common are said', () => {
  const scene = sceneAt(graph, Infinity);
  expect(ask(scene, 'g:b', '5')).toEqual({ kind: 'right' });
  expect(ask(scene, 'g:b', '3')).toMatchObject({ kind: 'mistake', ids: ['overwrite'] });
  expect(ask(scene, 'g:b', '2')).toMatchObject({ kind: 'mistake', ids: ['once'] });
  expect(ask(scene, 'g:b', '17')).toEqual({ kind: 'none' });
  expect(ask(scene, 'g:b', '0')).toEqual({ kind: 'none' });
  expect(ask(scene, 'g:b', '4.9987')).toEqual({ kind: 'digits', digits: 3 });
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

test('0 is right where the value is nothing but rounding, and another number is not', () => {
  const scene = sceneAt(own('y = 0.1 + x - 0.3'), Infinity, { x: 0.2 });
  expect(Math.abs(scene.run.at('v:y'))).toBeGreaterThan(0);
  expect(ask(scene, 'v:y', '0')).toEqual({ kind: 'right' });
  expect(ask(scene, 'v:y', '0.1').kind).not.toBe('right');
  expect(ask(sceneAt(own('y = 0.1 + x - 0.3'), Infinity, { x: 0.5 }), 'v:y', '0').kind).not.toBe('right');
});
