// The way back: adjoints from the target to the inputs. One loop for each run, in the opposite order.
import { type Layout, idle } from './memory';

/**
 * Adds up the adjoints in `g`, slot by slot as the values lie in `m`; the caller has put the seed in and -0 elsewhere
 * (the number that changes no sum, not even its sign). The cases are those of the table of kernels.
 */
export function sweepBack(layout: Layout, m: Float64Array, g: Float64Array): void {
  const { runs, a, b, lists } = layout;
  for (let run = runs.length - 6; run >= 0; run -= 3) {
    const code = runs[run] as number;
    if (code >= idle) continue;
    const from = runs[run + 1] as number;
    const to = runs[run + 4] as number;
    const cache = runs[run + 2] as number;
    switch (code) {
      case 0: // copy
        for (let p = to - 1; p >= from; p--) g[a[p] as number] = (g[a[p] as number] as number) + (g[p] as number);
        break;
      case 1: // add
        for (let p = to - 1; p >= from; p--) {
          const own = g[p] as number;
          const i = a[p] as number;
          const j = b[p] as number;
          g[i] = (g[i] as number) + own;
          g[j] = (g[j] as number) + own;
        }
        break;
      case 2: // sub
        for (let p = to - 1; p >= from; p--) {
          const own = g[p] as number;
          const i = a[p] as number;
          const j = b[p] as number;
          g[i] = (g[i] as number) + own;
          g[j] = (g[j] as number) - own;
        }
        break;
      case 3: // mul
        for (let p = to - 1; p >= from; p--) {
          const own = g[p] as number;
          const i = a[p] as number;
          const j = b[p] as number;
          const x = m[i] as number;
          const y = m[j] as number;
          g[i] = (g[i] as number) + own * y;
          g[j] = (g[j] as number) + own * x;
        }
        break;
      case 4: // neg
        for (let p = to - 1; p >= from; p--) g[a[p] as number] = (g[a[p] as number] as number) - (g[p] as number);
        break;
      case 5: // exp
        for (let p = to - 1; p >= from; p--) {
          const i = a[p] as number;
          g[i] = (g[i] as number) + (g[p] as number) * (m[p] as number);
        }
        break;
      case 6: // sum
        for (let p = to - 1; p >= from; p--) {
          const own = g[p] as number;
          const end = b[p] as number;
          for (let k = a[p] as number; k < end; k++) {
            const i = lists[k] as number;
            g[i] = (g[i] as number) + own;
          }
        }
        break;
      case 7: // wsum
        for (let p = to - 1; p >= from; p--) {
          const own = g[p] as number;
          const start = a[p] as number;
          const half = ((b[p] as number) - start) >> 1;
          for (let k = start; k < start + half; k++) {
            const i = lists[k] as number;
            const j = lists[k + half] as number;
            g[i] = (g[i] as number) + own * (m[j] as number);
            g[j] = (g[j] as number) + own * (m[i] as number);
          }
        }
        break;
      case 8: // l2
      case 27: // many: any other function of a list
        for (let p = to - 1; p >= from; p--) {
          const own = g[p] as number;
          const end = b[p] as number;
          for (let k = a[p] as number, c = cache + k - (a[from] as number); k < end; k++, c++) {
            const i = lists[k] as number;
            g[i] = (g[i] as number) + own * (m[c] as number);
          }
        }
        break;
      case 16: // div
      case 17: // logloss
      case 22: // pow
      case 23: // max
      case 24: // min
      case 26: // two: any other function of two numbers
        for (let p = to - 1, c = cache + 2 * (to - 1 - from); p >= from; p--, c -= 2) {
          const own = g[p] as number;
          const i = a[p] as number;
          const j = b[p] as number;
          g[i] = (g[i] as number) + own * (m[c] as number);
          g[j] = (g[j] as number) + own * (m[c + 1] as number);
        }
        break;
      case 18: // logOfSigmoid: straight to the sigmoid's argument
        for (let p = to - 1, c = cache + 2 * (to - 1 - from); p >= from; p--, c -= 2) {
          const i = a[a[p] as number] as number;
          g[i] = (g[i] as number) + (g[p] as number) * (m[c + 1] as number);
        }
        break;
      case 19: // logLossOfSigmoid: straight to the sigmoid's argument, and to the label
        for (let p = to - 1, c = cache + 3 * (to - 1 - from); p >= from; p--, c -= 3) {
          const own = g[p] as number;
          const i = a[a[p] as number] as number;
          const j = b[p] as number;
          g[i] = (g[i] as number) + own * (m[c + 2] as number);
          g[j] = (g[j] as number) + own * (m[c + 1] as number);
        }
        break;
      default: // functions of one number: what the way forward kept
        for (let p = to - 1, c = cache + (to - 1 - from); p >= from; p--, c--) {
          const i = a[p] as number;
          g[i] = (g[i] as number) + (g[p] as number) * (m[c] as number);
        }
    }
  }
}
