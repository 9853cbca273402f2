// NumPy with matrices: the pass of a network in the four equations of backpropagation.
import type { NodeId } from '../../engine';
import { arraysOf, cellOf } from './cells';
import { type PassToWrite, textOf } from './frame';
import { numberText } from './write';

/** The numbers of an array of inputs as nested lists; cells that are no input are the bias unit's 1. */
function literal(array: string, shape: readonly number[], numbers: ReadonlyMap<string, number>): string {
  const [rows = 0, columns] = shape;
  const cell = (at: readonly number[]): string => numberText(numbers.get([array, ...at].join(' ')) ?? 1);
  const list = (size: number, item: (i: number) => string): string =>
    `[${Array.from({ length: size }, (_, i) => item(i)).join(', ')}]`;
  return columns === undefined ? list(rows, (i) => cell([i])) : list(rows, (i) => list(columns, (j) => cell([i, j])));
}

function numbersOf(ids: readonly NodeId[], pass: PassToWrite, layers: readonly number[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const id of ids) {
    const cell = cellOf(id, layers) ?? { array: id, at: [0] };
    found.set([cell.array, ...cell.at].join(' '), pass.inputs[id] ?? NaN);
  }
  return found;
}

/**
 * Python text of the whole pass as matrices: z = Theta a, delta = Theta^T delta .* a(1-a), dTheta = delta a^T (A. Ng's
 * notation, one sample). Throws RangeError for a lesson that is no network.
 */
export function matrixText(pass: PassToWrite): string {
  const { tape, words, layers, inputs } = pass;
  if (layers === undefined) throw new RangeError('Only a network has matrices.');
  const last = layers.length;
  const ids = tape.graph.inputs;
  const shapes = arraysOf(
    tape.graph.nodes.map(({ id }) => id),
    layers,
  );
  const numbers = numbersOf(ids, pass, layers);
  const given = ['a1', ...layers.slice(1).map((_, i) => `Theta${i + 1}`), 'y'].map(
    (array) => `${array} = np.array(${literal(array, shapes.get(array) ?? [1], numbers)})`,
  );
  const between = layers.slice(1).map((_, i) => i + 1);
  const forward = between.flatMap((l) => [
    `z${l + 1} = Theta${l} @ a${l}`,
    l + 1 === last
      ? `a${last} = 1 / (1 + np.exp(-z${last}))`
      : `a${l + 1} = np.concatenate(([1], 1 / (1 + np.exp(-z${l + 1}))))`,
  ]);
  const penalty = between.map((l) => `np.sum(Theta${l}[:, 1:]**2)`).join(' + ');
  const loss = [
    `L = -np.sum(y * np.log(a${last}) + (1 - y) * np.log(1 - a${last}))`,
    `R = lambda_ / 2 * (${penalty})`,
    'J = L + R',
  ];
  const backward = between
    .toReversed()
    .flatMap((l) => [
      l + 1 === last
        ? `delta${last} = a${last} - y`
        : `delta${l + 1} = Theta${l + 1}[:, 1:].T @ delta${l + 2} * a${l + 1}[1:] * (1 - a${l + 1}[1:])`,
      `dTheta${l} = np.outer(delta${l + 1}, a${l})`,
      `dTheta${l}[:, 1:] += lambda_ * Theta${l}[:, 1:]`,
    ]);
  return textOf(
    ['import numpy as np'],
    [`# ${words.inputs}`, ...given, `lambda_ = ${numberText(inputs['lambda'] ?? 0)}`],
    [`# ${words.values}`, ...forward, ...loss],
    [`# ${words.backward}`, ...backward],
    [`# ${words.results}`, 'print("J =", J)', ...between.map((l) => `print("dTheta${l} =", dTheta${l})`)],
  );
}
