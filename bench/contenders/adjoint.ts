// The engine: compiled from text, run by its plan.
import { compile, execute, reverseMode } from '../../src/engine';
import { type Units, programOf } from '../units';
import type { Prepared } from './contender';

export function adjoint(units: Units): Prepared {
  const graph = compile(programOf(units));
  const numbers = Float64Array.from(graph.inputs, (name) => units.numbers[Number(name.slice(1))] ?? NaN);
  const inputs = Object.fromEntries(graph.inputs.map((name, i) => [name, numbers[i] ?? NaN]));
  const run = execute(reverseMode(graph), inputs);
  return {
    run: () => run.updateAll(numbers),
    slope: (unit) => run.at(`g:n${unit}`),
    value: () => run.at(`v:${graph.target}`),
  };
}
