// Laws 3 and 6 for every lesson: three modes and the measured slope agree, and backpropagation is what the book says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compile,
  execute,
  forwardMode,
  type Inputs,
  measuredSlope,
  pathByPath,
  type Ref,
  reverseMode,
} from '../engine';
import { backprop, lessons, own, presets } from '.';
import { plainNetwork } from './network/shape';
import type { Lesson } from './types';

const all: readonly Lesson[] = [
  ...lessons,
  backprop(plainNetwork([2, 1])),
  backprop(plainNetwork([3, 2, 2])),
  backprop(plainNetwork([2, 3, 2, 1])),
  backprop(plainNetwork([2, 10, 1])),
  ...presets.map(({ program, inputs }) => own(program, { mode: 'reverse', inputs })),
];

const inputsOf = (lesson: Lesson): fc.Arbitrary<Inputs> =>
  fc.record(
    Object.fromEntries(
      lesson.inputs.map((spec) => {
        const [from, to] = [Math.max(spec.min, -3), Math.min(spec.max, 3)];
        return [spec.id, fc.double({ min: from, max: to, noNaN: true }).map((x) => Math.round(x * 1e4) / 1e4)];
      }),
    ),
  );

const close = (a: number, b: number, tolerance: number): boolean =>
  Object.is(a, b) || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));

describe.each(all.map((lesson) => [`${lesson.id}: ${lesson.program.split('\n')[0] ?? ''}`, lesson] as const))(
  '%s',
  (_, lesson) => {
    const graph = compile(lesson.program);
    const back = reverseMode(graph);

    it('has the same derivatives in reverse, forward and path by path, for every input', () => {
      fc.assert(
        fc.property(inputsOf(lesson), (inputs) => {
          const run = execute(back, inputs);
          if (!Number.isFinite(run.at(`v:${graph.target}`))) return;
          const paths = execute(pathByPath(graph, graph.inputs), inputs);
          for (const id of graph.inputs) {
            const adjoint = run.at(`g:${id}`);
            if (!Number.isFinite(adjoint)) continue;
            expect(close(execute(forwardMode(graph, id), inputs).at(`t:${graph.target}`), adjoint, 1e-9)).toBe(true);
            expect(close(paths.at(`g:${id}`), adjoint, 1e-9)).toBe(true);
          }
        }),
        { numRuns: 15 },
      );
    });

    it('has the measured slope as its derivative, for every input', () => {
      const inputs = Object.fromEntries(lesson.inputs.map((spec) => [spec.id, spec.value]));
      const run = execute(back, inputs);
      if (!Number.isFinite(run.at(`v:${graph.target}`))) return;
      for (const id of graph.inputs) {
        const measured = measuredSlope(graph, inputs, graph.target, id);
        expect(Math.abs(measured.slope - run.at(`g:${id}`))).toBeLessThanOrEqual(
          1e-7 * Math.max(1, Math.abs(measured.slope)) + 10 * measured.error,
        );
      }
    });

    it('takes the same steps whatever the inputs', () => {
      expect(reverseMode(compile(lesson.program)).steps.map((step) => step.write)).toEqual(
        back.steps.map((step) => step.write),
      );
    });
  },
);

describe.each([[[2, 2, 1]], [[3, 2, 2]], [[2, 3, 2, 1]]])('the network %j', (layers) => {
  const lesson = backprop(plainNetwork(layers));
  const pass = lesson.passes[0];
  const tape = reverseMode(compile(lesson.program), undefined, pass?.last === undefined ? {} : { last: pass.last });
  const last = layers.length;
  const units = (l: number): readonly number[] => Array.from({ length: layers[l - 1] ?? 0 }, (_, i) => i + 1);
  const unit = (l: number, i: number): string => (l === 1 ? `x${i}` : `a${l}_${i}`);

  it('is backpropagation: delta, dJ/dTheta = delta a^T + lambda Theta, and the recursion for delta', () => {
    fc.assert(
      fc.property(inputsOf(lesson), (inputs) => {
        const run = execute(tape, inputs);
        const at = (ref: Ref): number => run.at(ref);
        for (const i of units(last)) {
          const label = layers.at(-1) === 1 ? 'y' : `y${i}`;
          expect(close(at(`g:z${last}_${i}`), at(`v:a${last}_${i}`) - at(`v:${label}`), 1e-14)).toBe(true);
        }
        for (let l = last; l > 1; l--) {
          for (const i of units(l)) {
            for (const j of [0, ...units(l - 1)]) {
              const penalty = j === 0 ? 0 : at('v:lambda') * at(`v:theta${l - 1}_${i}${j}`);
              const expected = at(`g:z${l}_${i}`) * at(`v:${unit(l - 1, j)}`) + penalty;
              expect(close(at(`g:theta${l - 1}_${i}${j}`), expected, 1e-13)).toBe(true);
            }
            if (l === last) continue;
            const sum = units(l + 1).reduce(
              (total, k) => total + at(`v:theta${l}_${k}${i}`) * at(`g:z${l + 1}_${k}`),
              0,
            );
            const a = at(`v:a${l}_${i}`);
            expect(close(at(`g:z${l}_${i}`), sum * a * (1 - a), 1e-13)).toBe(true);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('gives lambda an edge to every weight but those of bias units', () => {
    const penalised = new Set(
      compile(lesson.program)
        .node('R')
        ?.args.flatMap((arg) => (arg.kind === 'node' ? [arg.id] : [])),
    );
    for (const { id, place } of lesson.inputs) {
      if (place === 'weights') expect(penalised.has(id)).toBe(!/0$/.test(id));
    }
  });
});

describe.each(presets.map((preset) => [preset.id, preset] as const))('preset %s', (_, preset) => {
  it('computes what its source prints, to all digits that it prints', () => {
    const run = execute(reverseMode(compile(preset.program)), preset.inputs);
    for (const { ref, text, differs } of preset.published) {
      const decimals = text.split('.')[1]?.length ?? 0;
      const agrees = Math.abs(run.at(ref) - Number(text)) <= 0.51 * 10 ** -decimals;
      expect(agrees, `${ref} ${text}`).toBe(differs !== true);
      if (differs === true) expect(preset.note).toBeDefined();
    }
  });
});
