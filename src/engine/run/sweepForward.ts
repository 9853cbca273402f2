// The way forward: every value, and on the way what the kernels keep for the partials. One loop for each run.
import type { Layout } from './memory';
import { logLossInto, logSigmoidInto, logitLossInto, powInto } from './kernelFunctions';
import { listInto, slopesOf, valueOf } from './slopes';

/** Fills `m` from its inputs and constants on. The numbers of the cases are those of the table of kernels. */
export function sweepForward(layout: Layout, m: Float64Array): void {
  const { runs, a, b, lists } = layout;
  const end = runs.length - 3;
  for (let run = 0; run < end; run += 3) {
    const from = runs[run + 1] as number;
    const to = runs[run + 4] as number;
    let c = runs[run + 2] as number;
    switch ((runs[run] as number) & 31) {
      case 0: // copy
        for (let p = from; p < to; p++) m[p] = m[a[p] as number] as number;
        break;
      case 1: // add
        for (let p = from; p < to; p++) m[p] = (m[a[p] as number] as number) + (m[b[p] as number] as number);
        break;
      case 2: // sub
        for (let p = from; p < to; p++) m[p] = (m[a[p] as number] as number) - (m[b[p] as number] as number);
        break;
      case 3: // mul
        for (let p = from; p < to; p++) m[p] = (m[a[p] as number] as number) * (m[b[p] as number] as number);
        break;
      case 4: // neg
        for (let p = from; p < to; p++) m[p] = -(m[a[p] as number] as number);
        break;
      case 5: // exp
        for (let p = from; p < to; p++) m[p] = Math.exp(m[a[p] as number] as number);
        break;
      case 6: // sum
        for (let p = from; p < to; p++) {
          const stop = b[p] as number;
          let total = m[lists[a[p] as number] as number] as number;
          for (let i = (a[p] as number) + 1; i < stop; i++) total += m[lists[i] as number] as number;
          m[p] = total;
        }
        break;
      case 7: // wsum
        for (let p = from; p < to; p++) {
          const start = a[p] as number;
          const half = ((b[p] as number) - start) >> 1;
          let total = (m[lists[start] as number] as number) * (m[lists[start + half] as number] as number);
          for (let i = start + 1; i < start + half; i++) {
            total += (m[lists[i] as number] as number) * (m[lists[i + half] as number] as number);
          }
          m[p] = total;
        }
        break;
      case 8: // l2
        for (let p = from; p < to; p++) {
          const start = a[p] as number;
          const stop = b[p] as number;
          const rate = m[lists[start] as number] as number;
          const own = c;
          let squares = 0;
          c++;
          for (let i = start + 1; i < stop; i++) {
            const weight = m[lists[i] as number] as number;
            squares += weight * weight;
            m[c++] = rate * weight;
          }
          m[own] = 0.5 * squares;
          m[p] = rate * (0.5 * squares);
        }
        break;
      case 9: // square
        for (let p = from; p < to; p++, c++) {
          const x = m[a[p] as number] as number;
          m[p] = x * x;
          m[c] = 2 * x;
        }
        break;
      case 10: // sigmoid
        for (let p = from; p < to; p++, c++) {
          const x = m[a[p] as number] as number;
          const t = Math.exp(-Math.abs(x));
          const u = 1 + t;
          m[p] = (x < 0 ? t : 1) / u;
          m[c] = t / (u * u);
        }
        break;
      case 11: // tanh
        for (let p = from; p < to; p++, c++) {
          const x = m[a[p] as number] as number;
          if (x > -0.5 && x < 0.5) {
            const y = Math.tanh(x);
            m[p] = y;
            m[c] = 1 - y * y;
          } else {
            const t = Math.exp(-2 * Math.abs(x));
            const u = 1 + t;
            m[p] = (x < 0 ? t - 1 : 1 - t) / u;
            m[c] = (4 * t) / (u * u);
          }
        }
        break;
      case 12: // log
        for (let p = from; p < to; p++, c++) {
          const x = m[a[p] as number] as number;
          m[p] = Math.log(x);
          // Where there is no function, there is no slope.
          m[c] = x >= 0 ? 1 / x : NaN;
        }
        break;
      case 13: // sin
        for (let p = from; p < to; p++, c++) {
          const x = m[a[p] as number] as number;
          m[p] = Math.sin(x);
          m[c] = Math.cos(x);
        }
        break;
      case 14: // cos
        for (let p = from; p < to; p++, c++) {
          const x = m[a[p] as number] as number;
          m[p] = Math.cos(x);
          m[c] = -Math.sin(x);
        }
        break;
      case 15: // relu
        for (let p = from; p < to; p++, c++) {
          const x = m[a[p] as number] as number;
          m[p] = Math.max(x, 0);
          m[c] = x > 0 ? 1 : x <= 0 ? 0 : NaN;
        }
        break;
      case 16: // div
        for (let p = from; p < to; p++, c += 2) {
          const divisor = m[b[p] as number] as number;
          const y = (m[a[p] as number] as number) / divisor;
          m[p] = y;
          m[c] = 1 / divisor;
          m[c + 1] = -y / divisor;
        }
        break;
      case 17: // logloss
        for (let p = from; p < to; p++, c += 2) logLossInto(m, a[p] as number, b[p] as number, p, c);
        break;
      case 18: // logOfSigmoid
        for (let p = from; p < to; p++, c += 2) logSigmoidInto(m, a[a[p] as number] as number, a[p] as number, p, c);
        break;
      case 19: // logLossOfSigmoid
        for (let p = from; p < to; p++, c += 3) {
          logitLossInto(m, a[a[p] as number] as number, b[p] as number, p, c);
        }
        break;
      case 20: // sqrt
        for (let p = from; p < to; p++, c++) {
          const y = Math.sqrt(m[a[p] as number] as number);
          m[p] = y;
          m[c] = 0.5 / y;
        }
        break;
      case 21: // abs
        for (let p = from; p < to; p++, c++) {
          const x = m[a[p] as number] as number;
          m[p] = Math.abs(x);
          m[c] = Math.sign(x);
        }
        break;
      case 22: // pow
        for (let p = from; p < to; p++, c += 2) powInto(m, a[p] as number, b[p] as number, p, c);
        break;
      case 23: // max
        for (let p = from; p < to; p++, c += 2) {
          const x = m[a[p] as number] as number;
          const z = m[b[p] as number] as number;
          m[p] = Math.max(x, z);
          m[c] = x > z ? 1 : x < z ? 0 : x === z ? 0.5 : NaN;
          m[c + 1] = x < z ? 1 : x > z ? 0 : x === z ? 0.5 : NaN;
        }
        break;
      case 24: // min
        for (let p = from; p < to; p++, c += 2) {
          const x = m[a[p] as number] as number;
          const z = m[b[p] as number] as number;
          m[p] = Math.min(x, z);
          m[c] = x < z ? 1 : x > z ? 0 : x === z ? 0.5 : NaN;
          m[c + 1] = x > z ? 1 : x < z ? 0 : x === z ? 0.5 : NaN;
        }
        break;
      case 25: {
        // one: any other function of one number
        const value = valueOf(layout.ops[run / 3] as number);
        const [slope] = slopesOf(layout.ops[run / 3] as number);
        for (let p = from; p < to; p++, c++) {
          const x = m[a[p] as number] as number;
          const y = value(x);
          m[p] = y;
          m[c] = slope(x, 0, y);
        }
        break;
      }
      case 27: // many: any other function of a list
        for (let p = from; p < to; p++) {
          c = listInto(layout.ops[run / 3] as number, m, lists.subarray(a[p], b[p]), p, c);
        }
        break;
      default: {
        // two: any other function of two numbers
        const value = valueOf(layout.ops[run / 3] as number);
        const [left, right] = slopesOf(layout.ops[run / 3] as number);
        for (let p = from; p < to; p++, c += 2) {
          const x = m[a[p] as number] as number;
          const z = m[b[p] as number] as number;
          const y = value(x, z);
          m[p] = y;
          m[c] = left(x, z, y);
          m[c + 1] = right(x, z, y);
        }
      }
    }
  }
}
