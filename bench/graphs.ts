// The graphs that are measured: the lesson's two, networks as scalar units, random graphs of any size.
import { randomFrom } from './random';
import { type Builder, type Units, buildUnits, op } from './units';

/** e = (a+b)(b+1) at a = 2, b = 1. */
export function exampleUnits(): Units {
  const { input, constant, unit, done } = buildUnits();
  const a = input(2);
  const b = input(1);
  const c = unit(op.add, a, b);
  const d = unit(op.add, b, constant(1));
  unit(op.mul, c, d);
  return done('e=(a+b)(b+1)');
}

/** -(y log h + (1-y) log(1-h)), unit by unit. */
function crossEntropy({ unit, constant }: Builder, h: number, y: number): number {
  const one = constant(1);
  const left = unit(op.mul, y, unit(op.log, h));
  const right = unit(op.mul, unit(op.sub, one, y), unit(op.log, unit(op.sub, one, h)));
  return unit(op.neg, unit(op.add, left, right));
}

/** Weights, inputs and labels of a network, the same for every contender. */
export interface NetworkNumbers {
  readonly layers: readonly number[];
  /** By layer, row by row, bias first. */
  readonly weights: readonly (readonly (readonly number[])[])[];
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export function networkNumbers(layers: readonly number[], seed = 1): NetworkNumbers {
  const random = randomFrom(seed);
  const weights = layers
    .slice(1)
    .map((units, l) =>
      Array.from({ length: units }, () =>
        Array.from({ length: (layers[l] ?? 0) + 1 }, () => (random() * 2 - 1) / Math.sqrt(layers[l] ?? 1)),
      ),
    );
  const x = Array.from({ length: layers[0] ?? 0 }, random);
  const y = Array.from({ length: layers.at(-1) ?? 0 }, (_, i) => (i === 0 ? 1 : 0));
  return { layers, weights, x, y };
}

/** A fully connected network of sigmoid units with cross-entropy, each product and sum a unit of its own. */
export function networkUnits(numbers: NetworkNumbers): Units {
  const build = buildUnits();
  const { input, unit } = build;
  const x = numbers.x.map(input);
  const y = numbers.y.map(input);
  const weights = numbers.weights.map((rows) => rows.map((row) => row.map(input)));
  let layer = x;
  for (const rows of weights) {
    layer = rows.map(([bias = 0, ...row]) => {
      const sum = row.reduce((total, weight, j) => unit(op.add, total, unit(op.mul, weight, layer[j] ?? 0)), bias);
      return unit(op.sigmoid, sum);
    });
  }
  layer.map((h, i) => crossEntropy(build, h, y[i] ?? 0)).reduce((total, loss) => unit(op.add, total, loss));
  return build.done(numbers.layers.join('-'));
}

/** Sums, products and functions over recent units, so that everything stays of the order of 1. */
export function randomUnits(size: number, seed = 7): Units {
  const random = randomFrom(seed);
  const build = buildUnits();
  const { unit, input } = build;
  const inputs = Math.max(2, Math.round(size / 10));
  for (let i = 0; i < inputs; i++) input(random() * 2 - 1);
  const window = Math.max(2, Math.round(size / 10));
  const functions = [op.tanh, op.sigmoid, op.sin];
  // Every unit reads the oldest unit that nothing has read yet, so that all of them matter to the last.
  let unread = 0;
  let last = inputs - 1;
  while (last < size - 1 || unread < last) {
    const draw = random();
    const other = last - Math.floor(random() * Math.min(window, last + 1));
    const first = unread++;
    if (last >= size - 1) last = unit(op.add, first, unread++);
    else if (draw < 0.4) last = unit(op.mul, first, other);
    else if (draw < 0.6) last = unit(op.sub, first, other);
    else if (draw < 0.75) last = unit(op.add, first, other);
    else last = unit(functions[Math.floor(random() * functions.length)] ?? op.tanh, first);
  }
  return build.done(`random 10^${Math.round(Math.log10(size))}`);
}
