// The worked examples that articles and courses have published.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile, execute, forwardMode, reverseMode } from '.';
import type { Inputs } from '.';

interface Published {
  readonly programs: readonly {
    readonly name: string;
    readonly program: string;
    readonly inputs: Inputs;
    readonly value: number;
    readonly partials: Inputs;
    readonly digits: number;
  }[];
  readonly networks: readonly Network[];
}
interface Network {
  readonly inputs: readonly [number, number];
  readonly targets: readonly [number, number];
  readonly Theta1: readonly number[][];
  readonly Theta2: readonly number[][];
  readonly eta: number;
  readonly published: Readonly<Record<string, number>>;
  readonly computed: {
    readonly E: number;
    readonly Theta1: number[][];
    readonly Theta2: number[][];
    readonly E_after_one_step: number;
  };
}

const published = JSON.parse(readFileSync('src/engine/cases/published.json', 'utf8')) as Published;
const near = (found: number, wanted: number, digits: number): void =>
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(10 ** -digits * Math.abs(wanted));

describe.each(published.programs)('$name', ({ program, inputs, value, partials, digits }) => {
  const graph = compile(program);
  test('value', () => near(execute(reverseMode(graph), inputs).at(`v:${graph.target}`), value, digits));
  test.each(Object.entries(partials))('slope in %s: %d', (input, slope) => {
    near(execute(reverseMode(graph), inputs).at(`g:${input}`), slope, digits);
    near(execute(forwardMode(graph, input), inputs).at(`t:${graph.target}`), slope, digits);
  });
});

describe('Mazur’s 2-2-2 network', () => {
  const [network] = published.networks;
  if (network === undefined) throw new Error('The published cases hold no network.');
  const program = `
    h1 = sigmoid(wsum(b1, w11, w12, 1, x1, x2)); h2 = sigmoid(wsum(b2, w21, w22, 1, x1, x2))
    o1 = sigmoid(wsum(c1, u11, u12, 1, h1, h2)); o2 = sigmoid(wsum(c2, u21, u22, 1, h1, h2))
    E = (o1 - t1)^2 / 2 + (o2 - t2)^2 / 2`;
  const names = [
    ['b', 'w'],
    ['c', 'u'],
  ] as const;
  const cells = [network.Theta1, network.Theta2].flatMap((rows, layer) =>
    rows.flatMap((row, i) =>
      row.map((value, j) => ({
        layer,
        i,
        j,
        value,
        id: j === 0 ? `${names[layer]?.[0] ?? ''}${i + 1}` : `${names[layer]?.[1] ?? ''}${i + 1}${j}`,
      })),
    ),
  );
  const inputs = Object.fromEntries([
    ...cells.map(({ id, value }) => [id, value] as const),
    ...network.inputs.map((value, i) => [`x${i + 1}`, value] as const),
    ...network.targets.map((value, i) => [`t${i + 1}`, value] as const),
  ]);
  const tape = reverseMode(compile(program));

  test('error and gradients', () => {
    const run = execute(tape, inputs);
    near(run.at('v:E'), network.computed.E, 14);
    near(run.at('v:h1'), network.published.out_h1 ?? NaN, 8);
    near(run.at('v:o2'), network.published.out_o2 ?? NaN, 8);
    near(run.at('g:u11'), network.published.dE_dw5 ?? NaN, 7);
    for (const { id, layer, i, j } of cells) {
      if (j === 0) continue;
      const wanted = (layer === 0 ? network.computed.Theta1 : network.computed.Theta2)[i]?.[j - 1] ?? NaN;
      near(run.at(`g:${id}`), wanted, 12);
    }
  });

  test('after one step; the published number comes from output weights that were updated too early', () => {
    const run = execute(tape, inputs);
    const step = (from: typeof run, layer: number) =>
      Object.fromEntries(
        cells
          .filter((cell) => cell.layer === layer && cell.j > 0)
          .map(({ id, value }) => [id, value - network.eta * from.at(`g:${id}`)]),
      );
    const output = step(run, 1);
    const right = { ...inputs, ...output, ...step(run, 0) };
    near(execute(tape, right).at('v:E'), network.computed.E_after_one_step, 12);
    // The hidden gradients of the article: old activations and errors at the output, new output weights.
    const early = execute(tape, inputs);
    const hidden = Object.fromEntries(
      cells
        .filter((cell) => cell.layer === 0 && cell.j > 0)
        .map(({ id, value, i, j }) => {
          const back = [1, 2].reduce(
            (sum, o) => sum + early.at(`g:o${o}`) * early.at(`d:o${o}.0`) * (output[`u${o}${i + 1}`] ?? NaN),
            0,
          );
          const slope = back * early.at(`d:h${i + 1}.0`) * (network.inputs[j - 1] ?? NaN);
          return [id, value - network.eta * slope];
        }),
    );
    near(execute(tape, { ...inputs, ...output, ...hidden }).at('v:E'), network.published.E_after_one_step ?? NaN, 8);
  });
});
