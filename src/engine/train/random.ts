// Random numbers from a seed: the same seed gives the same numbers, in every browser.

const step = 0x6d2b79f5;
const range = 2 ** 32;

/**
 * `count` numbers, evenly spread over [from, to), that depend on the seed alone, a whole number from 0 to 2^32 - 1.
 * The generator is mulberry32 (T. Ettinger, public domain): 32 bits of state that grow by a constant and are stirred.
 */
export function randomNumbers(seed: number, count: number, from: number, to: number): readonly number[] {
  let state = seed >>> 0;
  return Array.from({ length: count }, () => {
    state = (state + step) >>> 0;
    let stirred = Math.imul(state ^ (state >>> 15), state | 1);
    stirred ^= stirred + Math.imul(stirred ^ (stirred >>> 7), stirred | 61);
    return from + ((to - from) * ((stirred ^ (stirred >>> 14)) >>> 0)) / range;
  });
}
