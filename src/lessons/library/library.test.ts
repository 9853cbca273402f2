// The lessons of the library are read without a complaint, are called what the shelf calls them, and keep the laws of lessons.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compile,
  execute,
  forwardMode,
  measuredSlope,
  pathByPath,
  type Ref,
  reverseMode,
  tapeOfProgram,
} from '../../engine';
import { laterLessons } from '..';
import { tapeOf } from '../compile';
import { readLesson, writeLesson } from '../file';
import { libraryTexts } from '.';

/** What is read, formulas counted by their letters and signs. */
const length = (text: string): number =>
  text
    .replace(/\{[vdgkt]:[^}]+\}/g, '0.00')
    .replace(/\$([^$]*)\$/g, (_, tex: string) => tex.replace(/\\[a-z]+/gi, 'm').replace(/[{}\s\\]/g, '')).length;

it('has a text for each lesson of the shelf, and no other', () => {
  expect(Object.keys(libraryTexts).sort()).toEqual(laterLessons.map(({ id }) => id).sort());
});

describe.each(laterLessons.map((known) => [known.id, known] as const))('%s', (id, known) => {
  const { lesson, problems } = readLesson(libraryTexts[id] ?? '');
  if (lesson === undefined) throw new Error(JSON.stringify(problems));
  const graph = compile(lesson.program);
  const starts = Object.fromEntries(lesson.inputs.map((spec) => [spec.id, spec.value]));
  const anyInputs = fc.record(
    Object.fromEntries(lesson.inputs.map((spec) => [spec.id, fc.double({ min: -3, max: 3, noNaN: true })])),
  );

  it('is called what the shelf calls it, and survives its own file', () => {
    expect(lesson).toMatchObject({ id: known.id, title: known.title, tab: known.tab });
    expect(readLesson(writeLesson(lesson)).lesson).toEqual(lesson);
  });

  it('has the same derivatives in reverse, forward, path by path and measured, for each of its targets', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        for (const pass of lesson.passes) {
          const target = pass.target ?? graph.target;
          const back = execute(reverseMode(graph, target), inputs);
          const paths = execute(pathByPath(graph, graph.inputs, target), inputs);
          for (const input of graph.inputs) {
            const adjoint = back.at(`g:${input}`);
            expect(execute(forwardMode(graph, input, target), inputs).at(`t:${target}`)).toBeCloseTo(adjoint, 10);
            expect(paths.at(`g:${input}`)).toBeCloseTo(adjoint, 10);
            // Beside the kink of a ReLU a measured slope means nothing.
            if (Math.abs(inputs[input] ?? 0) < 0.1) continue;
            const { slope, error } = measuredSlope(graph, inputs, target, input);
            expect(Math.abs(slope - adjoint)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(slope)) + 10 * error);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has lines of derivations that are equal, at any numbers', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        for (const { lines } of lesson.derivations ?? []) {
          const numbers = lines.map(({ expr }) =>
            execute(tapeOfProgram(`${lesson.program}\nline = ${expr}`), inputs).at('v:line'),
          );
          for (const number of numbers) expect(number).toBeCloseTo(numbers[0] ?? NaN, 9);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is short enough to be read from the last row, in both languages', () => {
    for (const beat of lesson.beats) {
      expect(length(beat.say.en), beat.id).toBeLessThanOrEqual(62);
      expect(length(beat.say.zh), beat.id).toBeLessThanOrEqual(30);
      expect(length(beat.why?.en ?? ''), beat.id).toBeLessThanOrEqual(112);
      expect(length(beat.why?.zh ?? ''), beat.id).toBeLessThanOrEqual(60);
      for (const text of [beat.say, beat.why, beat.ask]) {
        if (text === undefined) continue;
        expect(text.zh).toMatch(/\p{Script=Han}|\{/u);
        expect(text.en).not.toMatch(/\p{Script=Han}/u);
        expect(text.zh.replace(/\$[^$]*\$|\{[^}]*\}/g, '')).not.toMatch(/[,;:!?]/);
        // Both languages show the same numbers.
        const numbers = (words: string) => new Set(words.match(/\{[vdgkt]:[^}]+\}/g));
        expect(numbers(text.zh), beat.id).toEqual(numbers(text.en));
      }
    }
    const asked = lesson.beats.filter(({ ask }) => ask !== undefined);
    expect(asked.length).toBeGreaterThanOrEqual(8);
    expect(asked.every(({ ask }) => ask?.en.includes('?') === true && ask.zh.includes('？'))).toBe(true);
  });

  it('opens with numbers at which everything is defined', () => {
    for (const pass of lesson.passes) {
      const run = execute(tapeOf(graph, pass), starts);
      for (const ref of run.tape.availability.keys()) expect(Number.isFinite(run.at(ref)), ref).toBe(true);
    }
  });
});

describe('what the lessons claim', () => {
  const run = (program: string, inputs: Readonly<Record<string, number>>, target?: string) =>
    execute(reverseMode(compile(program), target), inputs);
  const programOf = (id: string): string => readLesson(libraryTexts[id] ?? '').lesson?.program ?? '';
  const scores = fc.record({
    z1: fc.double({ min: -8, max: 8, noNaN: true }),
    z2: fc.double({ min: -8, max: 8, noNaN: true }),
    z3: fc.double({ min: -8, max: 8, noNaN: true }),
  });

  it('softmax: shares add up to 1, do not see a shift, and the derivatives are share minus label', () => {
    fc.assert(
      fc.property(scores, fc.double({ min: -3, max: 3, noNaN: true }), (z, shift) => {
        const here = run(programOf('softmax'), z);
        const there = run(programOf('softmax'), { z1: z.z1 + shift, z2: z.z2 + shift, z3: z.z3 + shift });
        const at = (ref: Ref): number => here.at(ref);
        expect(at('v:p1') + at('v:p2') + at('v:p3')).toBeCloseTo(1, 12);
        for (const k of [1, 2, 3] as const) {
          expect(there.at(`v:p${k}`)).toBeCloseTo(at(`v:p${k}`), 10);
          expect(at(`g:z${k}`)).toBeCloseTo(at(`v:p${k}`) - (k === 3 ? 1 : 0), 8);
        }
        expect(at('d:p3.0') + at('d:p3.1') + at('d:p3.2')).toBeCloseTo(0, 12);
        expect(at('g:p3')).toBeCloseTo(-1 / at('v:p3'), 2);
        expect(at('v:J')).toBeCloseTo(-Math.log(at('v:p3')), 8);
      }),
    );
  });

  it('deep: the sigmoids give at most 1/4 a layer, the ReLUs 1 where they are on and 0 where they are off', () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), (x) => {
        const [sigmoids, relus] = [run(programOf('deep'), { x }, 's4'), run(programOf('deep'), { x }, 'r4')];
        for (const k of [1, 2, 3, 4] as const) expect(sigmoids.at(`d:s${k}.0`)).toBeLessThanOrEqual(1 / 4 + 1e-15);
        expect(sigmoids.at('g:x')).toBeLessThanOrEqual(1 / 256 + 1e-15);
        if (x !== 0) expect(relus.at('g:x')).toBe(x > 0 ? 1 : 0);
      }),
    );
  });
});
