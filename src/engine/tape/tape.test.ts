// Laws 2 and 4: every quantity is written once, after what it reads; steps depend on the program alone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compile,
  edgeCount,
  execute,
  forwardMode,
  pathByPath,
  pathCount,
  plainPartials,
  plainTimes,
  ProgramError,
  reverseMode,
} from '..';
import type { Ref, Tape } from '..';
import { randomProgram } from '../../../bench/random';

const writes = (tape: Tape): readonly Ref[] => tape.steps.map((step) => step.write);
const example = compile('c = a + b; d = b + 1; e = c * d');

function expectOrder(tape: Tape): void {
  const known = new Set<Ref>(tape.graph.inputs.map((input): Ref => `v:${input}`));
  tape.steps.forEach((step, i) => {
    for (const read of step.reads) expect(known.has(read), `${step.write} reads ${read}`).toBe(true);
    expect(known.has(step.write), `${step.write} is written again`).toBe(false);
    known.add(step.write);
    expect(tape.availability.get(step.write)).toBe(i + 1);
    expect(tape.availableAt(step.write)).toBe(i + 1);
    expect(tape.stepAt(i)).toEqual(step);
  });
  expect(tape.length).toBe(tape.steps.length);
  for (const { id, args } of tape.graph.nodes) {
    const edges = args.flatMap((arg): readonly Ref[] =>
      arg.kind === 'node' ? [`d:${arg.edge}`, `k:${arg.edge}`, `d:${arg.edge}~2`] : [],
    );
    const refs: readonly Ref[] = [`v:${id}`, `g:${id}`, `t:${id}`, `p:${id}.1`, `d:${id}.7`, ...edges];
    for (const ref of refs) expect(tape.availableAt(ref), ref).toBe(tape.availability.get(ref));
  }
  expect(tape.availableAt('v:no such node')).toBeUndefined();
}

describe('e = (a+b)(b+1)', () => {
  test('reverse mode, step by step', () => {
    const tape = reverseMode(example);
    expect(writes(tape)).toEqual(
      'v:c v:d v:e d:c.0 d:c.1 d:d.0 d:e.0 d:e.1 g:e g:c g:d g:a k:c.1 k:d.0 g:b'.split(' '),
    );
    expect(tape.steps.at(8)).toMatchObject({ kind: 'seed', rule: { kind: 'number', value: 1 }, reads: [] });
    expect(tape.steps.at(6)).toMatchObject({ kind: 'partial', node: 'e', rule: { kind: 'ref', ref: 'v:d' } });
    expect(tape.steps.at(14)?.reads).toEqual(['k:c.1', 'k:d.0']);
    expect(tape.availability.get('v:a')).toBe(0);
    expect(tape.availableAt('g:b')).toBe(15);
    expect(tape.stepAt(15)).toBeUndefined();
  });
  test('the usual way computes 6 partials for 5 edges, one of them again', () => {
    const tape = pathByPath(example, ['a', 'b']);
    expect(writes(tape)).toEqual(
      'v:c v:d v:e d:e.0 d:c.0 p:a.1 g:a d:e.0~2 d:c.1 p:b.1 d:e.1 d:d.0 p:b.2 g:b'.split(' '),
    );
    expect(edgeCount(example)).toBe(5);
    expect(plainPartials(example, 'e', ['a', 'b'])).toBe(6n);
    expect([...plainTimes(example, 'e', ['a', 'b'])]).toEqual([
      ['c.0', 1n],
      ['c.1', 1n],
      ['d.0', 1n],
      ['e.0', 2n],
      ['e.1', 1n],
    ]);
    expect(pathCount(example, 'e', 'b')).toBe(2n);
  });
  test('forward mode from b', () => {
    expect(writes(forwardMode(example, 'b'))).toEqual('v:c v:d v:e d:c.1 d:d.0 d:e.0 d:e.1 t:b t:c t:d t:e'.split(' '));
  });
  test('another node as target: what stands beside it gets nothing', () => {
    expect(writes(reverseMode(example, 'd'))).toEqual('v:c v:d v:e d:d.0 g:d g:b g:a'.split(' '));
    expect(reverseMode(example, 'd').steps.at(-1)).toMatchObject({ rule: { kind: 'number', value: 0 }, reads: [] });
    expect(writes(reverseMode(example, 'b'))).toEqual('v:c v:d v:e g:b g:a'.split(' '));
  });
});

test('nodes named in `last` come last, in that order', () => {
  const tape = reverseMode(example, 'e', { last: ['b', 'a'] });
  expect(writes(tape).slice(9)).toEqual('g:c g:d k:c.1 k:d.0 g:b g:a'.split(' '));
  expectOrder(tape);
  const inner = reverseMode(compile('p = x*x; q = p + z; r = q * p; s = r + z'), 's', { last: ['q', 'z', 'x'] });
  expectOrder(inner);
  expect(inner.availability.has('g:x')).toBe(true);
});

test('by some of the inputs: nothing is computed that only others need', () => {
  const tape = reverseMode(example, 'e', { inputs: ['a'] });
  expect(writes(tape)).toEqual('v:c v:d v:e d:c.0 d:e.0 g:e g:c g:a'.split(' '));
  expectOrder(tape);
  const numbers = { a: 2, b: 1 };
  for (const ref of tape.availability.keys())
    expect(execute(tape, numbers).at(ref), ref).toBe(execute(reverseMode(example, 'e'), numbers).at(ref));
  expect(() => reverseMode(example, 'e', { inputs: ['c'] })).toThrow(RangeError);
});

test('what depends on no input has a value and nothing else', () => {
  const tape = reverseMode(compile('x0 = 1; z = x0 * w'));
  expect(writes(tape)).toEqual('v:x0 v:z d:z.1 g:z g:w'.split(' '));
  expect(writes(reverseMode(compile('y = 2')))).toEqual(['v:y', 'g:y']);
});

test('on random programs, in every mode and for every target, each ref is written once after what it reads', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 12 }), (seed, lines) => {
      const graph = compile(randomProgram(seed, { lines, inputs: 3, kinks: true }).program);
      for (const target of [graph.target, graph.nodes[Math.abs(seed) % graph.size]?.id ?? '']) {
        expectOrder(reverseMode(graph, target));
        expectOrder(reverseMode(graph, target, { last: graph.inputs }));
        for (const input of graph.inputs) expectOrder(forwardMode(graph, input, target));
        if (plainPartials(graph, target, graph.inputs) < 2000n) expectOrder(pathByPath(graph, graph.inputs, target));
      }
    }),
    { numRuns: 60, seed: 1 },
  );
});

test('too many paths are counted and not walked', () => {
  const rungs = Array.from({ length: 60 }, (_, i) => `x${i + 1} = x${i} + x${i}`).join('\n');
  const graph = compile(rungs);
  expect(pathCount(graph, 'x60', 'x0')).toBe(2n ** 60n);
  expect(edgeCount(graph)).toBe(120);
  expect(() => pathByPath(graph, 'x0')).toThrow(ProgramError);
  expect(() => pathByPath(graph, 'x0')).toThrow(
    expect.objectContaining({ key: 'tooManyPaths', detail: [String(2n ** 60n)] }),
  );
});

test('unknown nodes are refused', () => {
  expect(() => reverseMode(example, 'q')).toThrow(RangeError);
  expect(() => forwardMode(example, 'c')).toThrow(RangeError);
  expect(() => pathByPath(example, ['a', 'q'])).toThrow(RangeError);
});
