// Hand-written straight-line code for the two graphs of the lesson: what one would write for them and for nothing else.
import type { NetworkNumbers } from '../graphs';
import type { Prepared } from './contender';

/** e = (a+b)(b+1); slopes by the places of a and b in the units. */
export function straightExample(): Prepared {
  const input = Float64Array.of(2, 1);
  const slopes = new Float64Array(2);
  let e = 0;
  const run = (): void => {
    const a = input[0] as number;
    const b = input[1] as number;
    const c = a + b;
    const d = b + 1;
    e = c * d;
    slopes[0] = d;
    slopes[1] = d + c;
  };
  return { run, slope: (unit) => slopes[unit] ?? NaN, value: () => e };
}

/** The 2-2-1 network with cross-entropy; inputs in the order of the units: x, y, Theta1, Theta2 by rows. */
export function straightNetwork({ x, y, weights }: NetworkNumbers): Prepared {
  const w = Float64Array.from([...x, ...y, ...weights.flat(2)]);
  const g = new Float64Array(w.length);
  let loss = 0;
  const at = (i: number): number => w[i] as number;
  const run = (): void => {
    const x1 = at(0);
    const x2 = at(1);
    const label = at(2);
    const h1 = 1 / (1 + Math.exp(-(at(3) + at(4) * x1 + at(5) * x2)));
    const h2 = 1 / (1 + Math.exp(-(at(6) + at(7) * x1 + at(8) * x2)));
    const out = 1 / (1 + Math.exp(-(at(9) + at(10) * h1 + at(11) * h2)));
    loss = -(label * Math.log(out) + (1 - label) * Math.log(1 - out));
    const delta3 = out - label;
    g[2] = Math.log(1 - out) - Math.log(out);
    g[9] = delta3;
    g[10] = delta3 * h1;
    g[11] = delta3 * h2;
    const delta21 = delta3 * at(10) * h1 * (1 - h1);
    const delta22 = delta3 * at(11) * h2 * (1 - h2);
    g[3] = delta21;
    g[4] = delta21 * x1;
    g[5] = delta21 * x2;
    g[6] = delta22;
    g[7] = delta22 * x1;
    g[8] = delta22 * x2;
    g[0] = delta21 * at(4) + delta22 * at(7);
    g[1] = delta21 * at(5) + delta22 * at(8);
  };
  return { run, slope: (unit) => g[unit] ?? NaN, value: () => loss };
}
