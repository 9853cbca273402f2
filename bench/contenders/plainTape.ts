// The plain tape: units in written order on typed arrays, a switch for each unit; cases are the numbers in units.ts.
import type { Units } from '../units';
import type { Prepared } from './contender';

export function plainTape(units: Units): Prepared {
  const { ops, a, b, size, numbers } = units;
  const v = new Float64Array(size);
  const g = new Float64Array(size);
  const run = (): void => {
    for (let i = 0; i < size; i++) {
      const x = v[a[i] as number] as number;
      const y = v[b[i] as number] as number;
      switch (ops[i]) {
        case 0:
        case 1:
          v[i] = numbers[i] as number;
          break;
        case 2:
          v[i] = x + y;
          break;
        case 3:
          v[i] = x - y;
          break;
        case 4:
          v[i] = x * y;
          break;
        case 5:
          v[i] = -x;
          break;
        case 6:
          v[i] = Math.exp(x);
          break;
        case 7:
          v[i] = Math.log(x);
          break;
        case 8:
          v[i] = 1 / (1 + Math.exp(-x));
          break;
        case 9:
          v[i] = Math.tanh(x);
          break;
        case 10:
          v[i] = x * x;
          break;
        default:
          v[i] = Math.sin(x);
      }
    }
    g.fill(0);
    g[size - 1] = 1;
    for (let i = size - 1; i >= 0; i--) {
      const own = g[i] as number;
      const j = a[i] as number;
      const k = b[i] as number;
      const y = v[i] as number;
      switch (ops[i]) {
        case 0:
        case 1:
          break;
        case 2:
          g[j] = (g[j] as number) + own;
          g[k] = (g[k] as number) + own;
          break;
        case 3:
          g[j] = (g[j] as number) + own;
          g[k] = (g[k] as number) - own;
          break;
        case 4:
          g[j] = (g[j] as number) + own * (v[k] as number);
          g[k] = (g[k] as number) + own * (v[j] as number);
          break;
        case 5:
          g[j] = (g[j] as number) - own;
          break;
        case 6:
          g[j] = (g[j] as number) + own * y;
          break;
        case 7:
          g[j] = (g[j] as number) + own / (v[j] as number);
          break;
        case 8:
          g[j] = (g[j] as number) + own * y * (1 - y);
          break;
        case 9:
          g[j] = (g[j] as number) + own * (1 - y * y);
          break;
        case 10:
          g[j] = (g[j] as number) + own * 2 * (v[j] as number);
          break;
        default:
          g[j] = (g[j] as number) + own * Math.cos(v[j] as number);
      }
    }
  };
  return { run, slope: (unit) => g[unit] ?? NaN, value: () => v[size - 1] ?? NaN };
}
