// The bench in the page as tables: each change in frames of the screen, and as a multiple of the same marks written by hand.
import { frame } from './frame';
import type { Trained } from './training';

/** Medians of one scenario, in milliseconds of the main thread. */
export interface Shown {
  readonly scenario: string;
  readonly throttle: number;
  /** Up to the frame that shows the change. */
  readonly work: number;
  /** Until all rests; null where that was not measured. */
  readonly rested: number | null;
  /** The same marks written by hand, up to the frame that shows them. */
  readonly floor: number;
}

const short = (number: number): string => String(Number(number.toPrecision(2)));

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function changesTable(shown: readonly Shown[]): readonly string[] {
  const names = [...new Set(shown.map(({ scenario }) => scenario))];
  const head = [
    'change',
    'ms',
    'ms until it rests',
    'frames',
    'frames, CPU 4x slower',
    'by hand',
    'by hand, 4x slower',
  ];
  const rows = names.flatMap((name) => {
    const [own, slow] = [1, 4].map((throttle) =>
      shown.find((each) => each.scenario === name && each.throttle === throttle),
    );
    if (own === undefined || slow === undefined) return [];
    return row([
      name,
      short(own.work),
      own.rested === null ? '' : short(own.rested),
      short(own.work / frame),
      short(slow.work / frame),
      `${short(own.work / own.floor)}x`,
      `${short(slow.work / slow.floor)}x`,
    ]);
  });
  return [row(head), row(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows];
}

const trainingLine = ({ throttle, updatesPerSecond, frames, dropped }: Trained): string =>
  `Training 2-2-1 with XOR${throttle === 1 ? '' : ` on a CPU ${throttle} times slower`}: ${Math.round(updatesPerSecond / 100) * 100} updates a second; of ${frames} frames ${dropped} came late.`;

/** The tables for results.md. */
export const pageTable = (shown: readonly Shown[], trained: readonly Trained[], browser: string): string =>
  [
    `Work of the main thread from the event to the painted frame (Chromium ${browser}; medians; a frame is 16.7 ms), and as a multiple of the same marks written by hand`,
    '',
    ...changesTable(shown),
    '',
    ...trained.map(trainingLine),
    '',
  ].join('\n');
