// The bench measures the same thing everywhere: contenders agree, and graphs are as large as they say.
import { describe, expect, test } from 'vitest';
import { adjoint } from './contenders/adjoint';
import { objects } from './contenders/objects';
import { plainTape } from './contenders/plainTape';
import { straightExample, straightNetwork } from './contenders/straight';
import { exampleUnits, networkNumbers, networkUnits, randomUnits } from './graphs';
import { ladderChart } from './chart';
import { inputsOf, op } from './units';

const small = networkNumbers([2, 2, 1]);
const graphs = [
  ['e = (a+b)(b+1)', exampleUnits(), straightExample()],
  ['2-2-1', networkUnits(small), straightNetwork(small)],
  ['3-4-2', networkUnits(networkNumbers([3, 4, 2])), undefined],
  ['random', randomUnits(2000), undefined],
] as const;

describe.each(graphs)('%s', (_, units, straight) => {
  const engine = adjoint(units);
  const others = [plainTape(units), objects(units), ...(straight === undefined ? [] : [straight])];
  test.each(others.map((other, i) => [i, other] as const))('contender %d', (__, other) => {
    engine.run();
    other.run();
    expect(other.value()).toBeCloseTo(engine.value(), 9);
    for (const input of inputsOf(units)) expect(other.slope(input)).toBeCloseTo(engine.slope(input), 9);
  });
});

test('every unit of a random graph matters to the last', () => {
  const units = randomUnits(3000);
  expect(units.size).toBeGreaterThan(2900);
  const read = new Set<number>();
  units.ops.forEach((code, i) => {
    if (code === op.input) return;
    read.add(units.a[i] ?? -1);
    read.add(units.b[i] ?? -1);
  });
  expect(read.size).toBe(units.size - 1);
});

test('the chart holds both curves', () => {
  const rungs = [1, 2, 3, 4, 5].map((n) => ({ rungs: n, paths: 10 ** n * 10, reverse: 100 }));
  expect(ladderChart(rungs).match(/<path d="M[\d.]+ [\d.]+(?:L[\d.]+ [\d.]+){4}"/g)).toHaveLength(2);
});
