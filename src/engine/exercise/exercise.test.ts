// Laws of exercises, over levels and seeds: short numbers, right derivatives, an order in which all can be found, and a tutor that knows them.
import { describe, expect, it } from 'vitest';
import { compile } from '../graph';
import { adjointRef, isKind, valueRef } from '../ref';
import { execute } from '../run';
import { reverseMode } from '../tape';
import { judgeNumber } from '../tutor';
import type { Ref } from '../types';
import { exerciseOf, type Source } from './exercise';
import { type Level, levels } from './recipes';
import { isShort } from './short';

/** A 2-2-1 network with ReLU in the middle and a squared error, as lesson 6 writes it. */
const network: Source = {
  program: [
    'z2_1 = wsum(theta1_11, theta1_12, x1, x2)',
    'a2_1 = relu(z2_1)',
    'z2_2 = wsum(theta1_21, theta1_22, x1, x2)',
    'a2_2 = relu(z2_2)',
    'z3_1 = wsum(theta2_11, theta2_12, a2_1, a2_2)',
    'a3_1 = z3_1 + 0',
    'L = squaredloss(a3_1, y)',
    'R = l2(lambda, theta1_11, theta1_12, theta1_21, theta1_22, theta2_11, theta2_12)',
    'J = L + R',
  ].join('\n'),
  fixed: { y: 1, lambda: 0.5 },
};
const sources: Partial<Readonly<Record<Level, Source>>> = {
  network,
  penalty: network,
  own: { program: 'p = a*b\ny = p*p + a' },
};
/** How far an input is moved to measure a slope. */
const h = 1e-4;
const seeds = Array.from({ length: 500 }, (_, seed) => seed);

describe.each(levels)('level %s', (level) => {
  const made = seeds.map((seed) => exerciseOf(level, seed, sources[level]));
  const runs = made.map(({ program, inputs }) => execute(reverseMode(compile(program)), inputs));
  it('has numbers that stay short by hand, and every way back carries something', () => {
    const long = runs.flatMap((run, seed) =>
      run.tape.steps
        .filter(({ write }) => !isShort(run.at(write)))
        .map(({ write }) => `${seed}: ${write} = ${run.at(write)}`),
    );
    expect(long).toEqual([]);
  });
  it('has the derivatives that are measured', () => {
    for (const run of runs)
      for (const id of run.tape.graph.inputs) {
        if (run.tape.availableAt(adjointRef(id)) === undefined) continue;
        const inputs = made[runs.indexOf(run)]?.inputs ?? {};
        const outputAt = (by: number): number =>
          execute(run.tape, { ...inputs, [id]: (inputs[id] ?? 0) + by }).at(valueRef(run.tape.target));
        expect((outputAt(h) - outputAt(-h)) / (2 * h)).toBeCloseTo(run.at(adjointRef(id)), 3);
      }
  });
  it('asks for something, once each, that can be found in an order that is allowed', () => {
    made.forEach(({ asked }, seed) => {
      expect(asked.length, `seed ${seed}`).toBeGreaterThan(1);
      expect(new Set(asked).size).toBe(asked.length);
      const hidden = new Set<Ref>(asked);
      const steps = runs[seed]?.tape.steps ?? [];
      const closure = (): ReadonlySet<Ref> => {
        const found = new Set(hidden);
        for (const { write, reads } of steps) if (reads.some((ref) => found.has(ref))) found.add(write);
        return found;
      };
      while (hidden.size > 0) {
        const away = closure();
        const open = steps.find(({ write, reads }) => hidden.has(write) && reads.every((ref) => !away.has(ref)));
        expect(open, `seed ${seed}: ${[...hidden].join()}`).toBeDefined();
        if (open === undefined) return;
        hidden.delete(open.write);
      }
    });
  });
  it('has numbers that the tutor takes, as they are written by hand', () => {
    runs.slice(0, 60).forEach((run, seed) => {
      for (const ref of made[seed]?.asked ?? []) {
        const value = Number(run.at(ref).toFixed(2));
        const digits = String(Math.abs(value)).replace(/\D/g, '').replace(/^0+/, '').length;
        const verdict = judgeNumber(run, ref, { value, digits, unit: 0.01 }, { rate: 0.5, samples: 1 });
        expect(verdict, `${seed} ${ref}`).toEqual({ kind: 'right' });
      }
    });
  });
  it('is the same for the same seed, and another for others', () => {
    expect(exerciseOf(level, 7, sources[level])).toEqual(made[7]);
    const different = new Set(made.map(({ program, inputs }) => JSON.stringify([program, inputs])));
    expect(different.size).toBeGreaterThan(sources[level] === undefined ? 300 : 20);
  });
  it('asks for no contribution that is an adjoint already', () => {
    made.forEach(({ asked }, seed) => {
      for (const ref of asked.filter((each) => isKind(each, 'contribution'))) {
        const reader = runs[seed]?.tape.steps.find(({ kind, reads }) => kind === 'adjoint' && reads.includes(ref));
        expect(reader?.reads.filter((each) => isKind(each, 'contribution')).length).toBeGreaterThan(1);
      }
    });
  });
});
