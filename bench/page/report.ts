// The bench in the page as tables: each change in frames of the screen, and as a multiple of plain React.
import { frame } from './frame';
import type { Trained } from './training';

/** Medians of one scenario in one build. */
export interface Shown {
  readonly scenario: string;
  readonly throttle: number;
  readonly build: string;
  /** Milliseconds of the main thread. */
  readonly work: number;
}

const short = (number: number): string => String(Number(number.toPrecision(2)));

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function changesTable(shown: readonly Shown[]): readonly string[] {
  const find = (scenario: string, throttle: number, build: string): Shown | undefined =>
    shown.find((each) => each.scenario === scenario && each.throttle === throttle && each.build === build);
  const names = [...new Set(shown.map(({ scenario }) => scenario))];
  const head = ['change', 'ms', 'frames', 'frames, CPU 4x slower', 'plain React', 'plain React, 4x slower'];
  const rows = names.map((name) => {
    const [own, slow] = [1, 4].map((throttle) => find(name, throttle, 'Adjoint')?.work ?? NaN);
    const [plain, plainSlow] = [1, 4].map((throttle) => find(name, throttle, 'plain React')?.work ?? NaN);
    if (own === undefined || slow === undefined || plain === undefined || plainSlow === undefined) return '';
    return row([
      name,
      short(own),
      short(own / frame),
      short(slow / frame),
      `${short(plain / own)}x`,
      `${short(plainSlow / slow)}x`,
    ]);
  });
  return [row(head), row(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows];
}

const trainingLine = ({ throttle, updatesPerSecond, frames, dropped }: Trained): string =>
  `Training 2-2-1 with XOR${throttle === 1 ? '' : ` on a CPU ${throttle} times slower`}: ${Math.round(updatesPerSecond / 100) * 100} updates a second; of ${frames} frames ${dropped} came late.`;

/** The tables for results.md. */
export const pageTable = (shown: readonly Shown[], trained: readonly Trained[], browser: string): string =>
  [
    `Work of the main thread from the event to the painted frame (Chromium ${browser}; medians; a frame is 16.7 ms), and the same page without memoisation as a multiple of it`,
    '',
    ...changesTable(shown),
    '',
    ...trained.map(trainingLine),
    '',
  ].join('\n');
