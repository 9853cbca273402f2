// Laws of the split: the two parts of each gradient add up to it, and the penalty's is lambda times what multiplies no bias.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile, execute, reverseMode } from '../../engine';
import { backprop } from './backprop';
import { plainNetwork } from '../network/shape';
import { gradientParts } from './penalty';

const shape = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 });
const lambdas = fc.double({ min: 0, max: 2, noNaN: true });

it('data part plus penalty part is the gradient, for every weight of every shape', () => {
  fc.assert(
    fc.property(shape, lambdas, (layers, lambda) => {
      const { program, inputs } = backprop(plainNetwork(layers));
      const tape = reverseMode(compile(program));
      const at = Object.fromEntries(inputs.map(({ id, value }) => [id, value]));
      const run = execute(tape, { ...at, lambda });
      const plain = execute(tape, { ...at, lambda: 0 });
      for (const { id } of inputs.filter(({ place }) => place === 'weights')) {
        const { data, penalty } = gradientParts(tape.graph, id);
        const share = penalty === undefined ? 0 : run.at(penalty);
        expect(share, id).toBeCloseTo(/0$/.test(id) ? 0 : lambda * (at[id] ?? NaN), 13);
        expect(run.at(data) + share, id).toBeCloseTo(run.at(`g:${id}`), 13);
        expect(run.at(data), id).toBeCloseTo(plain.at(`g:${id}`), 13);
      }
    }),
    { numRuns: 50, seed: 1 },
  );
});

it('the longer form of each gradient equation holds, cell by cell', () => {
  const { program, inputs, equations = [] } = backprop(plainNetwork([3, 2, 2]));
  const run = execute(reverseMode(compile(program)), {
    ...Object.fromEntries(inputs.map(({ id, value }) => [id, value])),
    lambda: 0.7,
  });
  const longer = equations.flatMap((each) => each.longer ?? []);
  expect(longer.map(({ where }) => where)).toEqual(['lambda', 'lambda']);
  for (const { items } of longer) {
    const [whole, data, penalty] = items.flatMap((item) => (typeof item === 'string' ? [] : [item.rows]));
    whole?.forEach((row, i) =>
      row.forEach((cell, j) => {
        const [sum, a, b] = [cell, data?.[i]?.[j], penalty?.[i]?.[j]].map((ref) =>
          ref === undefined ? NaN : ref === '0' ? 0 : run.at(ref),
        );
        expect(sum, cell).toBeCloseTo((a ?? NaN) + (b ?? NaN), 13);
        expect(penalty?.[i]?.[j] === '0', cell).toBe(j === 0);
      }),
    );
  }
});
