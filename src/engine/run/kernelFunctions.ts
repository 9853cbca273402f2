// Kernels that write value and slopes into memory: given slots, not numbers, a call costs no boxed number.
import {
  decay,
  logitLossCollapseFrom,
  logitLossFrom,
  logitLossSlope,
  logLoss,
  logLossLabelSlope,
  logLossSlope,
  powExponentSlope,
  powSlope,
  sigmoidFrom,
  softplusFrom,
} from '../ops';

/** The log loss of the number in slot `h`; slopes in h and in the label y go to slots c and c+1. */
export function logLossInto(m: Float64Array, h: number, y: number, p: number, c: number): void {
  const guess = m[h] as number;
  const label = m[y] as number;
  const loss = logLoss(guess, label);
  m[p] = loss;
  m[c] = Number.isNaN(loss) ? NaN : logLossSlope(guess, label);
  m[c + 1] = logLossLabelSlope(guess);
}

/** The log of the sigmoid (slot s) of z: its slope in s goes to slot c, what both slopes multiply to to c+1. */
export function logSigmoidInto(m: Float64Array, z: number, s: number, p: number, c: number): void {
  const x = m[z] as number;
  const t = decay(x);
  m[p] = -softplusFrom(-x, t);
  m[c] = 1 / (m[s] as number);
  m[c + 1] = sigmoidFrom(-x, t);
}

/** The log loss of the sigmoid of z: slopes in h and y go to slots c and c+1, what flows to z to c+2. */
export function logitLossInto(m: Float64Array, z: number, y: number, p: number, c: number): void {
  const x = m[z] as number;
  const label = m[y] as number;
  const t = decay(x);
  m[p] = logitLossFrom(x, label, t);
  m[c] = logitLossSlope(x, label);
  m[c + 1] = -x;
  m[c + 2] = logitLossCollapseFrom(x, label, t);
}

/** The power of the numbers in slots a and b; slopes in both go to slots c and c+1. */
export function powInto(m: Float64Array, a: number, b: number, p: number, c: number): void {
  const x = m[a] as number;
  const exponent = m[b] as number;
  const y = Math.pow(x, exponent);
  m[p] = y;
  m[c] = powSlope(x, exponent);
  m[c + 1] = powExponentSlope(x, exponent, y);
}
