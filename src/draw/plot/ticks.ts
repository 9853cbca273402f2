// Round numbers along an axis.

/** A step is this part of a power of ten from here on: the geometric means between 1, 2, 5 and 10. */
const factors = [
  [Math.sqrt(50), 10],
  [Math.sqrt(10), 5],
  [Math.sqrt(2), 2],
] as const;

/**
 * About `count` round numbers from `from` up to `to`, which are 1, 2 or 5 times a power of ten apart; `count` is above 0.
 * Source: the ticks of d3, which are the same numbers.
 */
export function ticks(from: number, to: number, count: number): readonly number[] {
  if (from === to) return [from];
  for (let wanted = count; ; wanted *= 2) {
    const step = (to - from) / wanted;
    const power = Math.floor(Math.log10(step));
    const factor = factors.find(([least]) => step / 10 ** power >= least)?.[1] ?? 1;
    // Below 1 a step is one over a whole number, which is exact.
    const whole = power < 0 ? 10 ** -power / factor : 10 ** power * factor;
    const at = (k: number): number => (power < 0 ? k / whole : k * whole);
    const near = (end: number): number => Math.round(power < 0 ? end * whole : end / whole);
    const first = near(from) + (at(near(from)) < from ? 1 : 0);
    const last = near(to) - (at(near(to)) > to ? 1 : 0);
    if (last >= first || wanted >= 2)
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => at(first + i));
  }
}
