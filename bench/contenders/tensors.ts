// TensorFlow.js: scalars for small graphs, matrices for networks. 32-bit numbers: they agree to 32-bit accuracy only.
import * as tf from '@tensorflow/tfjs';
import type { NetworkNumbers } from '../graphs';
import { type Units, inputsOf, op } from '../units';
import type { Prepared } from './contender';

await tf.setBackend('cpu');

const read = (tensor: tf.Tensor): Float64Array => Float64Array.from(tensor.dataSync());

function unitOf(code: number, x: tf.Scalar, y: tf.Scalar): tf.Scalar {
  switch (code) {
    case op.add:
      return x.add(y);
    case op.sub:
      return x.sub(y);
    case op.mul:
      return x.mul(y);
    case op.neg:
      return x.neg();
    case op.exp:
      return x.exp();
    case op.log:
      return x.log();
    case op.sigmoid:
      return x.sigmoid();
    case op.tanh:
      return x.tanh();
    case op.square:
      return x.square();
    default:
      return x.sin();
  }
}

/** Each unit a scalar tensor. */
export function tensorScalars(units: Units): Prepared {
  const places = inputsOf(units);
  const inputs = places.map((i) => tf.scalar(units.numbers[i] ?? 0));
  let slopes = new Float64Array(0);
  let result = NaN;
  const forward = (...given: tf.Tensor[]): tf.Scalar => {
    const made: tf.Scalar[] = [];
    let input = 0;
    units.ops.forEach((code, i) => {
      if (code === op.input) made.push(given[input++] as tf.Scalar);
      else if (code === op.constant) made.push(tf.scalar(units.numbers[i] ?? 0));
      else made.push(unitOf(code, made[units.a[i] ?? 0] as tf.Scalar, made[units.b[i] ?? 0] as tf.Scalar));
    });
    return made.at(-1) as tf.Scalar;
  };
  const run = (): void => {
    tf.tidy(() => {
      const { value, grads } = tf.valueAndGrads(forward)(inputs);
      result = read(value)[0] ?? NaN;
      slopes = Float64Array.from(grads.map((grad) => read(grad)[0] ?? NaN));
    });
  };
  return { run, slope: (unit) => slopes[places.indexOf(unit)] ?? NaN, value: () => result };
}

/** The network as it is written with matrices; slopes in the order of the units' inputs: x, y, weights by rows. */
export function tensorMatrices({ x, y, weights }: NetworkNumbers): Prepared {
  const column = (numbers: readonly number[]): tf.Tensor => tf.tensor2d(numbers.map((each) => [each]));
  const inputs = [column(x), column(y), ...weights.map((rows) => tf.tensor2d(rows.map((row) => [...row])))];
  let slopes = new Float64Array(0);
  let result = NaN;
  const forward = (...given: tf.Tensor[]): tf.Scalar => {
    const [first, label, ...thetas] = given;
    if (first === undefined || label === undefined) throw new RangeError('The network has no inputs.');
    const one = tf.ones([1, 1]);
    let h = first;
    for (const theta of thetas) h = tf.sigmoid(tf.matMul(theta, tf.concat([one, h])));
    const right = tf.sub(1, label).mul(tf.log(tf.sub(1, h)));
    return tf.neg(tf.sum(label.mul(tf.log(h)).add(right)));
  };
  const run = (): void => {
    tf.tidy(() => {
      const { value, grads } = tf.valueAndGrads(forward)(inputs);
      result = read(value)[0] ?? NaN;
      slopes = Float64Array.from(grads.flatMap((grad) => [...read(grad)]));
    });
  };
  return { run, slope: (unit) => slopes[unit] ?? NaN, value: () => result };
}
