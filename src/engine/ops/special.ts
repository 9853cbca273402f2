// The error function and what is made of it, right to a few units in the last place on both sides.

const twoOverRootPi = 1.1283791670955126;
const rootHalf = Math.SQRT1_2;

/** erf by its series with positive terms alone (Abramowitz and Stegun 7.1.6): nothing cancels. */
function series(x: number): number {
  let term = x;
  let total = x;
  for (let n = 1; term > total * 1e-17 && n < 200; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    total += term;
  }
  return twoOverRootPi * Math.exp(-x * x) * total;
}

/** 1 - erf by its continued fraction (7.1.14), for x from 2 on. */
function tail(x: number): number {
  let below = x;
  for (let n = 60; n > 0; n--) below = x + n / 2 / below;
  return (twoOverRootPi / 2) * (Math.exp(-x * x) / below);
}

/** The error function. */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (!(size > 0)) return x;
  const value = size < 2 ? series(size) : 1 - tail(size);
  return x < 0 ? -value : value;
}

/** 1 - erf(x), also where erf has rounded to 1. */
function erfc(x: number): number {
  if (x >= 2) return tail(x);
  return 1 - erf(x);
}

/** The share of the normal distribution below x. */
const below = (x: number): number => 0.5 * erfc(-x * rootHalf);

/** x times the share of the normal distribution below it (Hendrycks and Gimpel 2016), the exact form. */
export const gelu = (x: number): number => (x === -Infinity ? -0 : x * below(x));

/** The derivative of gelu: the share below x and x times the density of the normal distribution. */
export const geluSlope = (x: number): number =>
  below(x) + (Math.abs(x) === Infinity ? 0 : x * (0.3989422804014327 * Math.exp(-x * x * 0.5)));
