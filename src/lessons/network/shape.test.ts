// Laws of backpropagation for networks of every kind: shapes, activations, losses, with and without bias.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compile,
  execute,
  type Inputs,
  measuredSlope,
  mistaken,
  type MistakeId,
  mistakes,
  type Ref,
  reverseMode,
  type Run,
  sumId,
} from '../../engine';
import { activationNames } from './activations';
import { backprop } from '../backprop/backprop';
import {
  activationOf,
  canBe,
  fitted,
  lossNames,
  type Network,
  networkLimits,
  networkNames,
  plainNetwork,
  range,
  thetaRows,
  weightCount,
} from './shape';
import type { Lesson, Tensor } from '../types';

const mistakeIds = Object.keys(mistakes) as MistakeId[];

const networks = fc
  .record({
    layers: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 5 }),
    activations: fc.array(fc.constantFrom(...activationNames), { maxLength: 4 }),
    loss: fc.constantFrom(...lossNames),
    bias: fc.boolean(),
  })
  .map(fitted);

const number = fc.double({ min: -1.5, max: 1.5, noNaN: true }).map((x) => Math.round(x * 1e4) / 1e4);

/** A network, its lesson, and numbers for all inputs; labels of the cross-entropy lie between 0 and 1. */
const cases = networks.chain((network) => {
  const lesson = backprop(network);
  const values = lesson.inputs.map(({ kind }) => (kind === 'switch' ? fc.constantFrom(0, 1, 0.3) : number));
  return fc.record({
    network: fc.constant(network),
    lesson: fc.constant(lesson),
    inputs: fc
      .tuple(...values)
      .map((all): Inputs => Object.fromEntries(lesson.inputs.map(({ id }, i) => [id, all[i] ?? 0]))),
  });
});

const runOf = (lesson: Lesson, inputs: Inputs): Run => {
  const last = lesson.passes[0]?.last;
  return execute(reverseMode(compile(lesson.program), undefined, last === undefined ? {} : { last }), inputs);
};

const close = (a: number, b: number, tolerance = 1e-12): boolean =>
  Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));

/** At a kink the slope is a convention, which no measurement can find. */
const atKink = (network: Network, run: Run): boolean =>
  range(2, network.layers.length).some(
    (l) =>
      activationOf(network, l) === 'relu' &&
      range(1, network.layers[l - 1] ?? 0).some((i) => Math.abs(run.at(`v:${sumId(l, i)}`)) < 1e-3),
  );

const numbersOf = (run: Run, { rows }: Tensor): readonly (readonly number[])[] =>
  rows.map((row) => row.map((cell) => (cell === '0' ? 0 : run.at(cell))));

const product = (a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] =>
  a.map((row) => (b[0] ?? []).map((_, j) => row.reduce((sum, each, k) => sum + each * (b[k]?.[j] ?? NaN), 0)));

describe('a network of any kind', () => {
  it('has the measured slope as its derivative, for every input', () => {
    fc.assert(
      fc.property(cases, ({ network, lesson, inputs }) => {
        const run = runOf(lesson, inputs);
        if (atKink(network, run)) return;
        for (const { id } of lesson.inputs) {
          const { slope, error } = measuredSlope(run.tape.graph, inputs, 'J', id);
          const adjoint = run.at(`g:${id}`);
          expect(Math.abs(slope - adjoint), `${id} of ${lesson.program}`).toBeLessThanOrEqual(
            1e-6 * Math.max(1, Math.abs(adjoint)) + 10 * error,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has equations of matrices that hold cell by cell: z, dTheta, and the recursion for delta', () => {
    fc.assert(
      fc.property(cases, ({ network, lesson, inputs }) => {
        const run = runOf(lesson, inputs);
        const last = network.layers.length;
        const names = networkNames(network);
        for (const { id, items } of lesson.equations ?? []) {
          const [left, first, second, third] = items
            .filter((item) => typeof item !== 'string')
            .map((item) => numbersOf(run, item));
          if (left === undefined || first === undefined) throw new RangeError(id);
          if (id.startsWith('a')) continue;
          const begins = id === `delta${last}`;
          const made = begins
            ? first.map((row, i) => [(row[0] ?? NaN) - (second?.[i]?.[0] ?? NaN)])
            : product(first, second ?? []);
          const wanted = made.map((row, i) => row.map((each) => each * (third?.[i]?.[0] ?? 1)));
          const gradient = id.startsWith('dTheta');
          const weights = gradient ? thetaRows(names, Number(id.slice(6))) : [];
          left.forEach((row, i) =>
            row.forEach((each, j) => {
              const pulled = gradient && (j > 0 || !network.bias);
              const penalty = pulled ? (inputs['lambda'] ?? NaN) * run.at(`v:${weights[i]?.[j] ?? ''}`) : 0;
              expect(close(each, (wanted[i]?.[j] ?? NaN) + penalty), `${id} of ${lesson.program}`).toBe(true);
            }),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it('derives its first delta line by line, and every line is the same number', () => {
    fc.assert(
      fc.property(cases, ({ network, lesson, inputs }) => {
        if (network.layers.at(-1) !== 1) return;
        const delta = runOf(lesson, inputs).at(`g:${sumId(network.layers.length, 1)}`);
        for (const { expr } of lesson.derivations?.[0]?.lines ?? []) {
          const line = execute(reverseMode(compile(`${lesson.program}\nline = ${expr}`)), inputs).at('v:line');
          expect(close(line, delta, 1e-9), `${expr} of ${lesson.program}`).toBe(true);
        }
        expect(lesson.derivations?.[0]?.lines.length).toBeGreaterThan(1);
      }),
      { numRuns: 60 },
    );
  });

  it('every mistake is caught by the measured slope, and leaves all other derivatives right', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...mistakeIds), ({ network, lesson, inputs }, id) => {
        const run = runOf(lesson, inputs);
        if (atKink(network, run)) return;
        const { wrong, first } = mistaken(id, run);
        expect(wrong.size > 0).toBe(first !== undefined);
        for (const { id: input } of lesson.inputs) {
          const [right, made] = [run.at(`g:${input}`), wrong.get(`g:${input}`)];
          if (made === undefined) continue;
          const { slope, error } = measuredSlope(run.tape.graph, inputs, 'J', input);
          const precision = 1e-7 * Math.max(1, Math.abs(right)) + 10 * error;
          // A mistake that changes less than a measurement can tell is still another number.
          if (Math.abs(made - right) > 2 * precision) expect(Math.abs(made - slope), input).toBeGreaterThan(precision);
          expect(made, input).not.toBe(right);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('says nothing of a bias that it has not', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const { program, inputs } = backprop(network);
        const weights = inputs.filter(({ place }) => place === 'weights');
        expect(weights).toHaveLength(weightCount(network));
        expect(/(^|\n)(x0|a\d+_0) = 1/.test(program)).toBe(network.bias);
      }),
    );
  });
});

describe('which networks there are', () => {
  it('a fitted network has an activation for each layer, and cross-entropy only behind a sigmoid', () => {
    fc.assert(
      fc.property(networks, (network) => {
        expect(fitted(network)).toEqual(network);
        expect(network.activations).toHaveLength(network.layers.length - 1);
        if (network.loss === 'cross-entropy') expect(network.activations.at(-1)).toBe('sigmoid');
      }),
    );
  });

  it('more hidden layers repeat the last one, and the output keeps its own activation', () => {
    const network = fitted({ ...plainNetwork([2, 3, 1]), activations: ['tanh', 'sigmoid'] });
    expect(fitted({ ...network, layers: [2, 3, 3, 3, 1] }).activations).toEqual(['tanh', 'tanh', 'tanh', 'sigmoid']);
    expect(fitted({ ...network, layers: [2, 1] }).activations).toEqual(['sigmoid']);
  });

  it('has limits', () => {
    const { matrices, units } = networkLimits;
    expect(
      canBe(
        Array.from({ length: matrices + 1 }, () => 2),
        true,
      ),
    ).toBe(true);
    expect(
      canBe(
        Array.from({ length: matrices + 2 }, () => 2),
        true,
      ),
    ).toBe(false);
    expect(canBe([2, units, 2], true)).toBe(true);
    for (const layers of [[2], [2, units + 1], [2, 0, 1], [2, 1.5], [2, NaN], [units, units, units]])
      expect(canBe(layers, true)).toBe(false);
  });
});

describe('published: M. Mazur, A Step by Step Backpropagation Example', () => {
  it('half the squared error of a 2-2-2 network of sigmoids', () => {
    const lesson = backprop({ ...plainNetwork([2, 2, 2]), loss: 'squared' });
    const inputs: Inputs = {
      x1: 0.05,
      x2: 0.1,
      y1: 0.01,
      y2: 0.99,
      lambda: 0,
      theta1_10: 0.35,
      theta1_11: 0.15,
      theta1_12: 0.2,
      theta1_20: 0.35,
      theta1_21: 0.25,
      theta1_22: 0.3,
      theta2_10: 0.6,
      theta2_11: 0.4,
      theta2_12: 0.45,
      theta2_20: 0.6,
      theta2_21: 0.5,
      theta2_22: 0.55,
    };
    const run = runOf(lesson, inputs);
    const computed: Readonly<Record<Ref, number>> = {
      'v:J': 0.2983711087600027,
      'g:theta1_11': 0.0004385677344743465,
      'g:theta1_22': 0.0009954254705217198,
      'g:theta2_11': 0.08216704056423077,
      'g:theta2_22': -0.022740242215978222,
    };
    for (const [ref, wanted] of Object.entries(computed)) expect(run.at(ref as Ref)).toBeCloseTo(wanted, 15);
  });
});
