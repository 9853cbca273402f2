// NumPy with matrices: the pass of a network in the four equations of backpropagation.
import type { NodeId } from '../../engine';
import type { Network } from '../../lessons';
import { arraysOf, cellOf, type NetworkShape } from './cells';
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

function numbersOf(ids: readonly NodeId[], pass: PassToWrite, network: NetworkShape): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const id of ids) {
    const cell = cellOf(id, network) ?? { array: id, at: [0] };
    found.set([cell.array, ...cell.at].join(' '), pass.inputs[id] ?? NaN);
  }
  return found;
}

interface ActivationCode {
  readonly value: (z: string) => string;
  /** The slope as a factor. */
  readonly slope: (a: string, z: string) => string;
}

const activationCode: Readonly<Record<Network['activations'][number], ActivationCode>> = {
  sigmoid: { value: (z) => `1 / (1 + np.exp(-${z}))`, slope: (a) => ` * ${a} * (1 - ${a})` },
  tanh: { value: (z) => `np.tanh(${z})`, slope: (a) => ` * (1 - ${a}**2)` },
  relu: { value: (z) => `np.maximum(${z}, 0)`, slope: (_, z) => ` * np.heaviside(${z}, 0)` },
  identity: { value: (z) => z, slope: () => '' },
};

const lossCode: Readonly<Record<Network['loss'], (a: string) => string>> = {
  'cross-entropy': (a) => `-np.sum(y * np.log(${a}) + (1 - y) * np.log(1 - ${a}))`,
  squared: (a) => `np.sum((${a} - y)**2) / 2`,
};

/**
 * Python text of the whole pass as matrices: z = Theta a, delta = Theta^T delta .* g'(z), dTheta = delta a^T (A. Ng's
 * notation, one sample). Throws RangeError for a lesson that is no network.
 */
export function matrixText(pass: PassToWrite): string {
  const { tape, words, network, inputs } = pass;
  if (network === undefined) throw new RangeError('Only a network has matrices.');
  const { layers, activations, loss, bias } = network;
  const last = layers.length;
  const ids = tape.graph.inputs;
  const shapes = arraysOf(
    tape.graph.nodes.map(({ id }) => id),
    network,
  );
  const numbers = numbersOf(ids, pass, network);
  const given = ['a1', ...layers.slice(1).map((_, i) => `Theta${i + 1}`), 'y'].map(
    (array) => `${array} = np.array(${literal(array, shapes.get(array) ?? [1], numbers)})`,
  );
  const between = layers.slice(1).map((_, i) => i + 1);
  const rowOf = (l: number): ActivationCode => activationCode[activations[l - 2] ?? 'sigmoid'];
  const forward = between.flatMap((l) => {
    const made = rowOf(l + 1).value(`z${l + 1}`);
    const front = bias && l + 1 < last;
    return [`z${l + 1} = Theta${l} @ a${l}`, `a${l + 1} = ${front ? `np.concatenate(([1], ${made}))` : made}`];
  });
  const own = bias ? '[:, 1:]' : '';
  const penalty = between.map((l) => `np.sum(Theta${l}${own}**2)`).join(' + ');
  const penalised = [`L = ${lossCode[loss](`a${last}`)}`, `R = lambda_ / 2 * (${penalty})`, 'J = L + R'];
  const slopeOf = (l: number): string => rowOf(l).slope(`a${l}${bias && l < last ? '[1:]' : ''}`, `z${l}`);
  const begins = loss === 'cross-entropy' ? `a${last} - y` : `(a${last} - y)${slopeOf(last)}`;
  const backward = between
    .toReversed()
    .flatMap((l) => [
      l + 1 === last
        ? `delta${last} = ${begins}`
        : `delta${l + 1} = Theta${l + 1}${own}.T @ delta${l + 2}${slopeOf(l + 1)}`,
      `dTheta${l} = np.outer(delta${l + 1}, a${l})`,
      `dTheta${l}${own} += lambda_ * Theta${l}${own}`,
    ]);
  return textOf(
    ['import numpy as np'],
    [`# ${words.inputs}`, ...given, `lambda_ = ${numberText(inputs['lambda'] ?? 0)}`],
    [`# ${words.values}`, ...forward, ...penalised],
    [`# ${words.backward}`, ...backward],
    [`# ${words.results}`, 'print("J =", J)', ...between.map((l) => `print("dTheta${l} =", dTheta${l})`)],
  );
}
