// The tables say what was measured: twice as long as by hand is 2x, one frame is 1.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { save } from '../save';
import { frame } from './frame';
import { pageTable } from './report';

const shown = [
  { scenario: 'a drag', throttle: 1, work: frame / 2, rested: frame, floor: frame / 4 },
  { scenario: 'a drag', throttle: 4, work: 2 * frame, rested: null, floor: (2 * frame) / 3 },
];
const trained = [{ throttle: 4, updatesPerSecond: 12_345, frames: 120, dropped: 3 }];

test('a row holds frames and ratios, a line the training', () => {
  const table = pageTable(shown, trained, '1.2');
  expect(table).toContain('| a drag | 8.3 | 17 | 0.5 | 2 | 2x | 3x |');
  expect(table).toContain('12300 updates a second; of 120 frames 3 came late');
  expect(table).not.toContain('NaN');
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
