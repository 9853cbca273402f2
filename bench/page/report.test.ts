// The tables say what was measured: twice as long as by hand is 2x, one frame is 1.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { save } from '../save';
import { frame } from './frame';
import { pageTable } from './report';
import { spreadOf } from './spread';

const at = (median: number): { median: number; low: number; high: number } => ({
  median,
  low: 0.9 * median,
  high: 1.1 * median,
});
const parts = { all: 8, script: 4, layout: 2, style: 1 };
const shown = [
  { scenario: 'a drag', throttle: 1, work: at(frame / 2), parts, rested: frame, floor: frame / 4 },
  { scenario: 'a drag', throttle: 4, work: at(2 * frame), parts, rested: null, floor: (2 * frame) / 3 },
  { scenario: 'another page', throttle: 1, work: at(frame), parts, rested: null, floor: null },
  { scenario: 'another page', throttle: 4, work: at(frame), parts, rested: null, floor: null },
];
const trained = [{ throttle: 4, updatesPerSecond: 12_345, frames: 120, dropped: 3 }];
const loaded = [
  {
    page: 'Adjoint',
    condition: 'CPU 1x',
    of: {
      firstPaint: at(60),
      largestPaint: at(100),
      usable: at(200),
      blocked: at(0),
      shifted: at(0),
      bytes: at(10_240),
      requests: at(2),
      usableBytes: at(204_800),
      usableRequests: at(5),
      allBytes: at(409_600),
      allRequests: at(40),
    },
  },
];

test('a row holds the middle, its quarters, the parts, frames and ratios; a line the training', () => {
  const table = pageTable(shown, trained, loaded, '1.2');
  expect(table).toContain('| a drag | 8.3 | 7.5 to 9.2 | 4 | 1 | 2 | 1 | 17 | 0.5 | 2 | 2x | 3x |');
  expect(table).toContain('| another page | 17 | 15 to 18 | 4 | 1 | 2 | 1 |  | 1 | 1 |  |  |');
  expect(table).toContain('12300 updates a second; of 120 frames 3 came late');
  expect(table).toContain(
    '| CPU 1x | Adjoint | 60 (54 to 66) | 100 (90 to 110) | 200 (180 to 220) | 0 (0 to 0) | 10 in 2 | 200 in 5 | 400 in 40 | 0.0000 |',
  );
  expect(table).not.toContain('NaN');
});

test('the middle of numbers lies between their quarters', () => {
  expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ median: 3, low: 2, high: 4 });
  expect(spreadOf([])).toEqual({ median: NaN, low: NaN, high: NaN });
});

test('a part that is measured again leaves the other as it was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  save(folder, 'page', { a: 1 }, 'old page\n');
  save(folder, 'engine', { b: 1 }, 'engine\n');
  save(folder, 'page', { a: 2 }, 'page\n');
  expect(readFileSync(join(folder, 'results.md'), 'utf8')).toBe('engine\n\npage\n');
  expect(JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8'))).toEqual({
    engine: { summary: 'engine\n', data: { b: 1 } },
    page: { summary: 'page\n', data: { a: 2 } },
  });
  rmSync(folder, { recursive: true });
});
