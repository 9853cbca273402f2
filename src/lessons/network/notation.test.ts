// In every notation a lesson is the same lesson: the same steps, numbers and places, under names that are all different.
import { describe, expect, test } from 'vitest';
import { compiledOf } from '../compile/compiled';
import { backprop, defaultNetwork, inNotation, lessons, own } from '..';
import { plainNetwork } from './shape';
import { indexBases, notationIds, notationSamples, notationWith, symbolsOf } from './notation';
import type { Lesson } from '../types';

const everyNotation = notationIds.flatMap((id) => indexBases.map((base) => notationWith(id, base)));
const everyLesson: readonly Lesson[] = [
  ...lessons,
  own('z = w*x + b\nh = sigmoid(z)\nL = (h - y)^2'),
  backprop(plainNetwork([3, 11, 2, 2])),
  backprop({ ...defaultNetwork, bias: false }),
];

describe.each(everyNotation)('$id from $base', (notation) => {
  test.each(everyLesson.map((lesson) => [`${lesson.id} ${lesson.layers?.join('-') ?? ''}`, lesson] as const))(
    '%s: the same graph, tapes, passes and places',
    (_, lesson) => {
      const written = inNotation(lesson, notation);
      expect(compiledOf(written)).toBe(compiledOf(lesson));
      expect(inNotation(lesson, notation)).toBe(written);
      const places = ({ beats }: Lesson) => beats.map(({ id, section, until, lines }) => [id, section, until, lines]);
      expect(places(written)).toEqual(places(lesson));
    },
  );

  test('no matrix of an equation is twice in the lesson with other cells', () => {
    for (const lesson of everyLesson) {
      const known = new Map<string, string>();
      for (const { items } of inNotation(lesson, notation).equations ?? [])
        for (const item of items) {
          if (typeof item === 'string') continue;
          const cells = JSON.stringify(item.rows);
          expect(known.get(item.tex) ?? cells, item.tex).toBe(cells);
          known.set(item.tex, cells);
        }
    }
  });

  test('every beat names equations that there are', () => {
    for (const lesson of everyLesson) {
      const { beats, equations = [] } = inNotation(lesson, notation);
      const ids = new Set(equations.map(({ id }) => id));
      expect(ids.size).toBe(equations.length);
      expect(beats.flatMap((beat) => beat.equations ?? []).filter((id) => !ids.has(id))).toEqual([]);
    }
  });
});

test.each([
  [
    'theta',
    1,
    ['\\Theta^{(1)}_{12}', 'z^{(2)}_{1}', '\\delta^{(2)}_{1}', '\\mathrm{d}J/\\mathrm{d}\\Theta^{(1)}_{12}'],
  ],
  ['wb', 1, ['W^{[1]}_{12}', 'z^{[1]}_{1}', '\\delta^{[1]}_{1}', '\\mathrm{d}J/\\mathrm{d}W^{[1]}_{12}']],
  ['wb', 0, ['W^{[1]}_{01}', 'z^{[1]}_{0}', '\\delta^{[1]}_{0}', '\\mathrm{d}J/\\mathrm{d}W^{[1]}_{01}']],
  ['bar', 1, ['W^{[1]}_{12}', 'z^{[1]}_{1}', '\\bar{z}^{[1]}_{1}', '\\bar{W}^{[1]}_{12}']],
] as const)('%s from %d', (id, base, samples) => {
  expect(notationSamples({ id, base })).toEqual(samples);
});

test('Theta counts from 1 whatever is asked for, since 0 is the bias; code counts from 0 unless asked', () => {
  expect(notationWith('theta', 0)).toEqual({ id: 'theta', base: 1 });
  expect(notationWith('grad', undefined)).toEqual({ id: 'grad', base: 0 });
  expect(notationWith('grad', 1)).toEqual({ id: 'grad', base: 1 });
});

test('the recursion counts its layers as the notation does', () => {
  expect(symbolsOf(notationWith('theta', 1)).recursion).toBe('\\delta^{(l)}=(\\Theta^{(l)})^{T}\\delta^{(l+1)}');
  expect(symbolsOf(notationWith('wb', 1)).recursion).toBe('\\delta^{[l]}=(W^{[l+1]})^{T}\\delta^{[l+1]}');
});
