// Numbers of two digits between powers of ten: 0.1, 0.13, 0.16, 0.2.

/** The number of two digits that lies at `power` on a logarithmic line, held between `min` and `max`. */
export const logNumber = (power: number, min: number, max: number): number =>
  Math.min(max, Math.max(min, Number((10 ** power).toPrecision(2))));
