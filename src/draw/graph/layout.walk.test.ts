// Laws of the layout over many random graphs and a large one: nothing covers anything.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { note, packed, problemsOf, randomProgram, randomPrograms, sizes } from '../../../scripts/testing/layoutLaws';
import { compile } from '../../engine';
import { type GraphLayout, layoutGraph } from './layout';
import { layoutRows } from './wrapped';

describe.each(['right', 'up'] as const)('direction %s', (direction) => {
  const layoutOf = (program: string): GraphLayout => layoutGraph(compile(program), { ...sizes, direction });

  test('random graphs: nothing covers anything', () => {
    fc.assert(
      fc.property(
        randomPrograms(40),
        (program) => problemsOf(program, layoutOf(program), direction === 'right' ? note : undefined).length === 0,
      ),
      { numRuns: 25 },
    );
  });

  test('graphs of 300 nodes: nothing covers anything', () => {
    const program = randomProgram(
      297,
      Array.from({ length: 997 }, (_, i) => (i * 7919 + 13) % 1009),
    );
    expect(problemsOf(program, layoutOf(program), direction === 'right' ? note : undefined)).toEqual([]);
  });
});

describe.each([1, 2, 3, 4])('in %i rows', (rows) => {
  test('random programs, also with parted columns: nothing covers anything', () => {
    fc.assert(
      fc.property(randomPrograms(36), fc.integer({ min: 2, max: 9 }), (program, tallest) => {
        const parted = tallest > 8 ? packed : { ...packed, tallest };
        expect(problemsOf(program, layoutRows(compile(program), parted, rows))).toEqual([]);
      }),
      { numRuns: 75 },
    );
  });
});
