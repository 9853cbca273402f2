// The first output over the two inputs, and what every unit makes of them: pictures of what a network has learnt.
import { type NodeId, unitId, valueRef } from '../../engine';
import type { Choices } from '../choices';
import type { Scene } from '../scene';
import { trainingSession, type Training } from './trainingSession';

const half = 0.5;

/** The square of x1 and x2 that is drawn around the samples. */
interface Square {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Air around the samples, as a part of their spread. */
const air = 0.25;

/** The square around the samples' x1 and x2. */
function squareOf(samples: readonly (readonly number[])[]): Square {
  const ranges = [0, 1].map((column) => {
    const all = samples.map((row) => row[column] ?? 0);
    const [least, most] = [Math.min(...all), Math.max(...all)];
    const spread = most > least ? most - least : 1;
    return [least - air * spread, most + air * spread] as const;
  });
  const [x = [0, 1] as const, y = [0, 1] as const] = ranges;
  return { from: [x[0], y[0]], to: [x[1], y[1]] };
}

/** An output over a square, cell by cell. */
export interface Surface {
  readonly square: Square;
  /** Cells to a side. */
  readonly cells: number;
  /** At the middle of each cell, row by row from the least x2. */
  readonly heights: ArrayLike<number>;
  /** The same of each unit but the bias, inputs too, on a grid of `coarse` cells to a side. */
  readonly units: ReadonlyMap<NodeId, ArrayLike<number>>;
  readonly coarse: number;
}

/** Every so many cells in a row and in a column, the middle one is a cell of the pictures of units. */
const every = 3;

/** The first output over x1 and x2, `cells` to a side, row by row from the least x2; undefined but for two inputs. */
export function surfaceOf(training: Training, scene: Scene, choices: Choices, cells: number): Surface | undefined {
  const { layers = [] } = scene.lesson;
  if (layers[0] !== 2) return undefined;
  const { descent, run, weights, samples } = trainingSession(training, scene.plan, choices);
  const square = squareOf(samples);
  const output = unitId(layers.length, 1);
  const place = new Map(scene.graph.inputs.map((id, i) => [id, i]));
  const numbers = Float64Array.from(scene.graph.inputs, (id) => scene.inputs[id] ?? 0);
  weights.forEach((id, i) => (numbers[place.get(id) ?? 0] = descent.weights[i] ?? NaN));
  const [x1, x2] = [place.get(unitId(1, 1)) ?? 0, place.get(unitId(1, 2)) ?? 0];
  const heights = new Float64Array(cells * cells);
  const coarse = Math.floor(cells / every);
  const units = new Map(
    layers.flatMap((count, l) =>
      Array.from({ length: count }, (_, i) => [unitId(l + 1, i + 1), new Float64Array(coarse * coarse)] as const),
    ),
  );
  const isMiddle = (i: number): boolean => i % every === Math.floor(every / 2) && i < coarse * every;
  for (let row = 0; row < cells; row++) {
    numbers[x2] = square.from[1] + ((square.to[1] - square.from[1]) * (row + half)) / cells;
    for (let column = 0; column < cells; column++) {
      numbers[x1] = square.from[0] + ((square.to[0] - square.from[0]) * (column + half)) / cells;
      run.updateAll(numbers);
      heights[row * cells + column] = run.at(valueRef(output));
      if (!isMiddle(row) || !isMiddle(column)) continue;
      const cell = Math.floor(row / every) * coarse + Math.floor(column / every);
      for (const [id, numbers] of units) numbers[cell] = run.at(valueRef(id));
    }
  }
  return { square, cells, heights, units, coarse };
}
