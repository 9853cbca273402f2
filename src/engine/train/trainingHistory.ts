// The list of weights as a second timeline: every update of a descent can be gone back to, exactly.
import type { Descent } from './gradientDescent';
import type { Inputs } from '../types';

/** How an update is made: the size of the step, and the inputs that are neither weights nor samples. */
export interface Setting {
  readonly eta: number;
  readonly put: Inputs;
}

/** The updates of a descent, to go back and forth in. */
export interface TrainingHistory {
  /** The update that the weights of the descent stand after. */
  at(): number;
  /** How many updates have been made. */
  length(): number;
  /** Mean losses before the updates 0, every, 2 every, .., and how far apart they lie. */
  losses(): { readonly every: number; readonly losses: Float64Array };
  /** The settings that updates were made with, in their order, and how many with each. */
  pieces(): readonly { readonly setting: Setting; readonly updates: number }[];
  /** Makes updates from where the descent stands; what lay ahead is forgotten. */
  forward(setting: Setting, updates: number): void;
  /** Goes to an update between 0 and the length: the weights, and those before it, are exactly what they were. */
  goTo(update: number): void;
}

/** So many weights are kept; when there are more, every second is let go. Even, so that halving it is exact. */
const room = 2048;

/** The timeline of a descent that begins at `start`. Weights between kept ones are found by descending again. */
export function trainingHistory(descent: Descent, start: ArrayLike<number>): TrainingHistory {
  const { weights } = descent;
  const kept = new Float64Array(room * weights.length);
  const losses = new Float64Array(room);
  /** Settings with the update from which on they hold. */
  let pieces: { readonly from: number; readonly setting: Setting }[] = [];
  let [every, count, at, length] = [1, 0, 0, 0];

  const putIn = ({ put }: Setting): void => {
    for (const [id, number] of Object.entries(put)) descent.put(id, number);
  };
  const thin = (): void => {
    for (let i = 1; 2 * i < count; i++) {
      kept.copyWithin(i * weights.length, 2 * i * weights.length, (2 * i + 1) * weights.length);
      losses[i] = losses[2 * i] as number;
    }
    count = Math.ceil(count / 2);
    every *= 2;
  };
  /** Keeps the weights before this update, and their loss, which the update measures. */
  const keep = (eta: number): void => {
    if (count === room) thin();
    const mark = at / every;
    const isMark = Number.isInteger(mark);
    if (isMark) kept.set(weights, mark * weights.length);
    const loss = descent.descend(eta, 1);
    if (!isMark) return;
    losses[mark] = loss;
    count = mark + 1;
  };
  const begin = (): void => {
    weights.set(start);
    descent.before.set(weights);
    at = 0;
  };

  const forward = (setting: Setting, updates: number): void => {
    if (at < length) {
      length = at;
      count = Math.ceil(at / every);
      pieces = pieces.filter(({ from }) => from < at);
    }
    if (pieces.at(-1)?.setting !== setting) pieces.push({ from: at, setting });
    putIn(setting);
    for (const end = at + updates; at < end;) {
      const toMark = at % every;
      if (toMark === 0) {
        keep(setting.eta);
        at++;
      } else {
        const chunk = Math.min(end - at, every - toMark);
        descent.descend(setting.eta, chunk);
        at += chunk;
      }
    }
    length = at;
  };
  const goTo = (update: number): void => {
    if (!Number.isInteger(update) || update < 0 || update > length)
      throw new RangeError(`There is no update ${update}.`);
    if (update === 0) {
      begin();
      return;
    }
    // From a mark before the update, so that the last step, and with it the weights before it, are made anew.
    const mark = Math.min(count - 1, Math.floor((update - 1) / every));
    weights.set(kept.subarray(mark * weights.length, (mark + 1) * weights.length));
    at = mark * every;
    pieces.forEach(({ from, setting }, i) => {
      const end = Math.min(update, pieces[i + 1]?.from ?? update);
      if (end <= at || from >= update) return;
      putIn(setting);
      descent.descend(setting.eta, end - at);
      at = end;
    });
  };
  begin();
  return {
    at: () => at,
    length: () => length,
    pieces: () => pieces.map(({ from, setting }, i) => ({ setting, updates: (pieces[i + 1]?.from ?? length) - from })),
    losses: () => ({ every, losses: losses.subarray(0, count) }),
    forward,
    goTo,
  };
}
