// Samples to learn from: gates over all corners of the inputs, for networks of any shape.
import { randomNumbers } from '../../engine';
import type { Layers } from './shape';

export const gates = ['and', 'or', 'xor', 'xnor'] as const;
export type Gate = (typeof gates)[number];

/** The inputs of a sample, then its labels. */
export type Sample = readonly number[];

/** A gate by how many of its inputs are 1; XOR and XNOR of more than two inputs are the parity. */
const truths: Readonly<Record<Gate, (ones: number, inputs: number) => boolean>> = {
  and: (ones, inputs) => ones === inputs,
  or: (ones) => ones > 0,
  xor: (ones) => ones % 2 === 1,
  xnor: (ones) => ones % 2 === 0,
};

/** All corners of more inputs than this would be more samples than a table, or the time of an update, has room for. */
const mostFree = 7;

/**
 * All corners of the inputs with what the gate makes of them; every second output is to learn the opposite. Of more than
 * seven inputs the first seven go through all corners and the others are drawn, always the same: 128 samples.
 */
export function gateSamples(gate: Gate, layers: Layers): readonly Sample[] {
  const inputs = layers[0] ?? 0;
  const outputs = layers.at(-1) ?? 0;
  const free = Math.min(inputs, mostFree);
  return Array.from({ length: 2 ** free }, (_, corner) => {
    const drawn = randomNumbers(corner, inputs - free, 0, 2);
    const x = Array.from({ length: inputs }, (__, i) =>
      i < free ? (corner >> (free - 1 - i)) & 1 : Math.floor(drawn[i - free] ?? 0),
    );
    const truth = truths[gate](x.filter((each) => each === 1).length, inputs);
    return [...x, ...Array.from({ length: outputs }, (__, i) => (truth === (i % 2 === 0) ? 1 : 0))];
  });
}
