// Random programs hold the laws, random texts are programs or refused.
import {
  compile,
  execute,
  forwardMode,
  measuredSlope,
  pathByPath,
  plainPartials,
  ProgramError,
  reverseMode,
} from '../../src/engine';
import { roundingBound } from '../bound';
import { randomProgram, randomText } from '../random';

function checkProgram(seed: number): void {
  const { program, inputs } = randomProgram(seed, {
    lines: 1 + (seed % 14),
    inputs: 1 + (seed % 3),
    kinks: seed % 2 === 1,
  });
  const complain = (what: string, found: number, wanted: number): never => {
    throw new Error(`Seed ${seed}: ${what} gives ${found}, reverse mode ${wanted}\n${program}`);
  };
  const graph = compile(program);
  const reverse = execute(reverseMode(graph), inputs);
  const few = plainPartials(graph, graph.target, graph.inputs) < 2000n;
  const paths = few ? execute(pathByPath(graph, graph.inputs), inputs) : undefined;
  for (const input of graph.inputs) {
    const wanted = reverse.at(`g:${input}`);
    const bound = roundingBound(graph, reverse, input);
    const forward = execute(forwardMode(graph, input), inputs).at(`t:${graph.target}`);
    if (!(Math.abs(forward - wanted) <= bound)) complain('forward mode', forward, wanted);
    const byPaths = paths?.at(`g:${input}`) ?? wanted;
    if (!(Math.abs(byPaths - wanted) <= bound)) complain('path by path', byPaths, wanted);
    if (seed % 2 === 1 || seed % 10 !== 0) continue;
    const { slope, error } = measuredSlope(graph, inputs, graph.target, input);
    const allowed = Math.max(50 * error, 1e-7 * Math.max(1, Math.abs(slope)));
    if (!(Math.abs(slope - wanted) <= allowed)) complain('the measured slope', slope, wanted);
  }
}

function isProgram(text: string): boolean {
  try {
    const graph = compile(text);
    execute(reverseMode(graph), Object.fromEntries(graph.inputs.map((input, i) => [input, i + 0.5])));
    return true;
  } catch (error) {
    if (error instanceof ProgramError) return false;
    throw new Error(`This text breaks the engine: ${JSON.stringify(text)}`, { cause: error });
  }
}

/** Checks so many programs and texts; throws at the first that does not hold. */
export function fuzzPrograms(count: number): void {
  const start = performance.now();
  let programs = 0;
  for (let seed = 0; seed < count; seed++) {
    checkProgram(seed);
    if (isProgram(randomText(seed))) programs++;
  }
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(
    `${count} programs hold; of ${count} texts ${programs} are programs and the others are refused (${seconds} s).`,
  );
}
