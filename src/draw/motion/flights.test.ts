// Law: in every step of every lesson what is read, and nothing else, travels to what is written.
import { describe, expect, test } from 'vitest';
import { type Ref, reverseMode, type Tape } from '../../engine';
import { compiledOf, lessons, own } from '../../lessons';
import type { Box } from '../geometry';
import { flightsOf } from '.';

/** Boxes for all quantities of a tape, each at a place of its own. */
function placesOf({ steps, graph }: Tape): Map<Ref, Box> {
  const refs = new Set<Ref>([...graph.inputs.map((id): Ref => `v:${id}`), ...steps.map(({ write }) => write)]);
  return new Map([...refs].map((ref, i) => [ref, { x: 7 * i, y: 3 * (i % 5), w: 20 + (i % 3), h: 10 }]));
}

const tapes = [...lessons, own('y = x*x; z = y/x + sin(y)', { mode: 'forward', inputs: {} })].flatMap((lesson) =>
  compiledOf(lesson).tapes.map((tape) => [`${lesson.id} ${tape.mode}`, tape] as const),
);

describe.each(tapes)('%s', (_, tape) => {
  const places = placesOf(tape);

  test('from each mark that is read to the mark that is written', () => {
    for (const step of tape.steps) {
      const flights = flightsOf(step, places);
      expect(flights.map(({ ref }) => ref)).toEqual([...new Set(step.reads)]);
      for (const { ref, from, to } of flights) {
        expect(from).toBe(places.get(ref));
        expect(to).toBe(places.get(step.write));
        expect(from).not.toBe(to);
      }
    }
  });

  test('no flight where a mark is missing, or where it would have no length', () => {
    const here = { x: 1, y: 1, w: 8, h: 4 };
    const around = { x: 0, y: 0, w: 10, h: 6 };
    for (const step of tape.steps) {
      expect(flightsOf(step, new Map())).toEqual([]);
      const [first, ...others] = new Set(step.reads);
      const withoutFirst = new Map([...places].filter(([ref]) => ref !== first));
      expect(flightsOf(step, withoutFirst).map(({ ref }) => ref)).toEqual(others);
      expect(flightsOf(step, new Map([...places].filter(([ref]) => ref !== step.write)))).toEqual([]);
      const still = new Map<Ref, Box>([...step.reads.map((ref) => [ref, here] as const), [step.write, around]]);
      expect(flightsOf(step, still)).toEqual([]);
    }
  });
});

test('values, partials and adjoints travel in their colours', () => {
  const { graph } = reverseMode(compiledOf(own('c = a*b', { mode: 'reverse', inputs: {} })).graph);
  const tape = reverseMode(graph);
  const places = placesOf(tape);
  const hues = tape.steps.map((step) => [step.write, flightsOf(step, places).map(({ hue }) => hue)]);
  expect(hues).toEqual([
    ['v:c', ['value', 'value']],
    ['d:c.0', ['value']],
    ['d:c.1', ['value']],
    ['g:c', []],
    ['g:a', ['adjoint', 'partial']],
    ['g:b', ['adjoint', 'partial']],
  ]);
});
