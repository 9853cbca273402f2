// The loss of a training over its updates: its path, its axes, linear or logarithmic, and the place of now.
import { type Axes, axesOf, type Room } from './axes';
import { raised } from '../numbers';
import { pathOf } from './line';
import { ticks } from './ticks';

interface Losses {
  /** Losses before the updates 0, every, 2 every, .. */
  readonly every: number;
  readonly losses: ArrayLike<number>;
}

interface Now {
  readonly at: number;
  readonly loss: number;
  readonly length: number;
}

interface LossPicture {
  readonly axes: Axes;
  readonly path: string;
  readonly now: { readonly x: number; readonly y: number };
}

/** More points than this say nothing more on the width of a panel. */
const most = 400;
/** The axis is at least this many updates long. */
const shortest = 10;

const power = (exponent: number): string => (exponent === 0 ? '1' : `10${raised(String(exponent))}`);

/** The picture of a loss curve; undefined when the loss of now is no finite number. */
export function lossPicture({ every, losses }: Losses, now: Now, log: boolean, room: Room): LossPicture | undefined {
  const stride = Math.max(1, Math.ceil(losses.length / most));
  const height = (loss: number): number => (log ? Math.log10(loss) : loss);
  const points: { readonly x: number; readonly y: number }[] = [];
  for (let i = 0; i < losses.length; i += stride) points.push({ x: i * every, y: height(losses[i] ?? NaN) });
  if (now.at === now.length) points.push({ x: now.at, y: height(now.loss) });
  const seen = points.filter(({ y }) => Number.isFinite(y));
  if (seen.length === 0 || !Number.isFinite(height(now.loss))) return undefined;
  const ys = [...seen.map(({ y }) => y), height(now.loss)];
  const low = log ? Math.floor(Math.min(...ys)) : 0;
  const high = log ? Math.max(low + 1, Math.ceil(Math.max(...ys))) : 1.05 * Math.max(...ys, Number.MIN_VALUE);
  const to = Math.max(shortest, now.length);
  const axes = axesOf(
    {
      x: { from: 0, to },
      y: { from: low, to: high },
      xTicks: ticks(0, to, 2),
      yTicks: log ? ticks(low, high, Math.min(4, high - low)).filter(Number.isInteger) : ticks(low, high, 3),
    },
    room,
    log ? power : undefined,
  );
  return {
    axes,
    path: pathOf(seen.map((point) => ({ x: axes.x(point.x), y: axes.y(point.y) }))),
    now: { x: axes.x(now.at), y: axes.y(height(now.loss)) },
  };
}
