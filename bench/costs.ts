// What a large program costs before it runs, and what it keeps.
import { compile, execute, reverseMode } from '../src/engine';
import { randomUnits } from './graphs';
import { programOf } from './units';

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

/** Median milliseconds from the text of a program of this size to its graph. */
export function compileTime(size: number): number {
  const program = programOf(randomUnits(size));
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    compile(program);
    return performance.now() - start;
  });
  return median(times);
}

const used = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** Bytes for each node that a graph and its run keep beside the text of the program. */
export function memoryPerNode(size: number): number {
  const program = programOf(randomUnits(size));
  const before = used();
  const graph = compile(program);
  const numbers = new Float64Array(graph.inputs.length);
  const run = execute(reverseMode(graph), Object.fromEntries(graph.inputs.map((name, i) => [name, numbers[i] ?? 0])));
  run.updateAll(numbers);
  const bytes = used() - before;
  return (bytes - numbers.byteLength) / graph.size;
}
