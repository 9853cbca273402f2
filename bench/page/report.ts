// The bench in the page as tables: what changes take, by part, in frames of the screen and as a multiple of the same marks
// written by hand; and what it takes until pages stand.
import type { Parts } from './clock';
import { frame } from './frame';
import type { Loaded } from './loads';
import type { Spread } from './spread';
import type { Trained } from './training';

/** What one scenario takes, in milliseconds of the main thread. */
export interface Shown {
  readonly scenario: string;
  readonly throttle: number;
  /** Up to the frame that shows the change. */
  readonly work: Spread;
  /** The same by part: medians. */
  readonly parts: Parts;
  /** The median until all rests; null where that was not measured. */
  readonly rested: number | null;
  /** The median of the same marks written by hand, up to the frame that shows them; null where none are written. */
  readonly floor: number | null;
}

const short = (number: number): string => String(Number(number.toPrecision(2)));

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], words: number, rows: readonly string[]): readonly string[] => [
  row(head),
  row(head.map((_, i) => (i < words ? '---' : '---:'))),
  ...rows,
];

function changesTable(shown: readonly Shown[]): readonly string[] {
  const names = [...new Set(shown.map(({ scenario }) => scenario))];
  const head = [
    'change',
    'ms',
    'quarters',
    'script',
    'style',
    'layout',
    'paint and the rest',
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
    const { work, parts } = own;
    const ratio = ({ work, floor }: Shown): string => (floor === null ? '' : `${short(work.median / floor)}x`);
    return row([
      name,
      short(work.median),
      `${short(work.low)} to ${short(work.high)}`,
      short(parts.script),
      short(parts.style),
      short(parts.layout),
      short(parts.all - parts.script - parts.style - parts.layout),
      own.rested === null ? '' : short(own.rested),
      short(work.median / frame),
      short(slow.work.median / frame),
      ratio(own),
      ratio(slow),
    ]);
  });
  return table(head, 1, rows);
}

function loadsTable(loaded: readonly Loaded[]): readonly string[] {
  const whole = ({ median, low, high }: Spread): string =>
    `${Math.round(median)} (${Math.round(low)} to ${Math.round(high)})`;
  const kib = (bytes: Spread, requests: Spread): string => `${Math.round(bytes.median / 1024)} in ${requests.median}`;
  const head = [
    'conditions',
    'page',
    'first paint, ms',
    'largest paint, ms',
    'can be used, ms',
    'blocked, ms',
    'KiB up to the largest paint',
    'KiB until it can be used',
    'KiB in all',
    'shifted',
  ];
  return table(
    head,
    2,
    loaded.map(({ condition, page, of }) =>
      row([
        condition,
        page,
        whole(of.firstPaint),
        whole(of.largestPaint),
        whole(of.usable),
        whole(of.blocked),
        kib(of.bytes, of.requests),
        kib(of.usableBytes, of.usableRequests),
        kib(of.allBytes, of.allRequests),
        of.shifted.median.toFixed(4),
      ]),
    ),
  );
}

const trainingLine = ({ throttle, updatesPerSecond, frames, dropped }: Trained): string =>
  `Training 2-2-1 with XOR${throttle === 1 ? '' : ` on a CPU ${throttle} times slower`}: ${Math.round(updatesPerSecond / 100) * 100} updates a second; of ${frames} frames ${dropped} came late.`;

/** The tables for results.md. */
export const pageTable = (
  shown: readonly Shown[],
  trained: readonly Trained[],
  loaded: readonly Loaded[],
  browser: string,
): string =>
  [
    `Work of the main thread from the event to the painted frame (Chromium ${browser}; medians, with the quarters below and above; a frame is 16.7 ms), by part, and as a multiple of the same marks written by hand`,
    '',
    ...changesTable(shown),
    '',
    ...trained.map(trainingLine),
    '',
    'Until pages stand, with an empty cache, texts in brotli: medians, with the quarters below and above',
    '',
    ...loadsTable(loaded),
    '',
  ].join('\n');
