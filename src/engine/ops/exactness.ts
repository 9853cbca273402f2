// When an operation on exact arguments has an exact value: error-free sums and products (Knuth, Dekker, Veltkamp).

/** Whether the value y of exact arguments is exact too. */
export type IsExact = (args: readonly number[], y: number) => boolean;

/** Knuth's error-free sum: whether a + b = s without rounding. */
function isExactSum(a: number, b: number, s: number): boolean {
  const part = s - a;
  return a - (s - part) + (b - part) === 0;
}

/** Two halves of 26 bits (Veltkamp). */
function halves(a: number): readonly [number, number] {
  const big = 134217729 * a;
  const high = big - (big - a);
  return [high, a - high];
}

/** Dekker's error-free product: whether a b = p without rounding; out of the middle range the answer is no. */
function isExactProduct(a: number, b: number, p: number): boolean {
  if (a === 0 || b === 0) return p === 0;
  if (!(Math.abs(p) > 1e-280 && Math.abs(a) < 1e290 && Math.abs(b) < 1e290)) return false;
  const [ah, al] = halves(a);
  const [bh, bl] = halves(b);
  return al * bl - (p - ah * bh - al * bh - ah * bl) === 0;
}

/** Exact at this one argument, as exp is at 0. */
export const exactAt =
  (point: number): IsExact =>
  ([a]) =>
    a === point;

/** For operations that round nothing. */
export const exactAlways: IsExact = () => true;

/** A sum from left to right. */
export const exactTotal: IsExact = (terms) => {
  let total = terms[0] ?? 0;
  return terms.slice(1).every((term) => {
    const before = total;
    total += term;
    return isExactSum(before, term, total);
  });
};

/** For a - b. */
export const exactDifference: IsExact = ([a = NaN, b = NaN], y) => isExactSum(a, -b, y);
/** For a b. */
export const exactProduct: IsExact = ([a = NaN, b = NaN], y) => isExactProduct(a, b, y);
/** For a^2. */
export const exactSquare: IsExact = ([a = NaN], y) => isExactProduct(a, a, y);
/** A quotient and a root are exact where multiplying leads back. */
export const exactQuotient: IsExact = ([a = NaN, b = NaN], y) => isExactProduct(y, b, a);
/** As for a quotient. */
export const exactRoot: IsExact = ([a = NaN], y) => isExactProduct(y, y, a);
/** For whole powers of whole numbers that are held without rounding. */
export const exactPower: IsExact = (args, y) => args.every(Number.isInteger) && Number.isSafeInteger(y);
