// The bench: `npm run bench`. Prints ratios as tables and saves bench/results.json, results.md and path-by-path.svg.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ladderChart } from './chart';
import { compileTime, memoryPerNode } from './costs';
import { adjoint } from './contenders/adjoint';
import { cTape } from './contenders/c';
import { objects } from './contenders/objects';
import { plainTape } from './contenders/plainTape';
import { straightExample, straightNetwork } from './contenders/straight';
import { tensorMatrices, tensorScalars } from './contenders/tensors';
import { exampleUnits, networkNumbers, networkUnits, randomUnits } from './graphs';
import { measureLadder } from './ladder';
import { type Contender, type Result, measure } from './measure';
import { save } from './save';
import { type Units, inputsOf } from './units';

interface Measured {
  readonly graph: string;
  readonly units: number;
  readonly results: readonly Result[];
}

const exact = 1e-9;
const single = 2e-4;
/** Above this the objects take seconds a run. */
const mostObjects = 200_000;

function contendersFor(units: Units, extra: readonly Contender[]): readonly Contender[] {
  const c = cTape(units);
  return [
    { name: 'Adjoint', prepared: adjoint(units), accuracy: exact },
    { name: 'plain tape', prepared: plainTape(units), accuracy: exact },
    ...(c === undefined ? [] : [{ name: 'C, gcc -O2', prepared: c, accuracy: exact }]),
    ...(units.size > mostObjects ? [] : [{ name: 'objects', prepared: objects(units), accuracy: exact }]),
    ...extra,
  ];
}

function measured(units: Units, extra: readonly Contender[] = []): Measured {
  const slopes = inputsOf(units).slice(0, 100);
  return { graph: units.name, units: units.size, results: measure(contendersFor(units, extra), slopes) };
}

function* graphs(): Generator<Measured> {
  const example = exampleUnits();
  yield measured(example, [
    { name: 'straight line', prepared: straightExample(), accuracy: exact },
    { name: 'tfjs scalars', prepared: tensorScalars(example), accuracy: single },
  ]);
  const small = networkNumbers([2, 2, 1]);
  yield measured(networkUnits(small), [
    { name: 'straight line', prepared: straightNetwork(small), accuracy: exact },
    { name: 'tfjs scalars', prepared: tensorScalars(networkUnits(small)), accuracy: single },
    { name: 'tfjs matrices', prepared: tensorMatrices(small), accuracy: single },
  ]);
  for (const layers of [
    [10, 50, 50, 10],
    [784, 30, 10],
  ]) {
    const numbers = networkNumbers(layers);
    yield measured(networkUnits(numbers), [
      { name: 'tfjs matrices', prepared: tensorMatrices(numbers), accuracy: single },
    ]);
  }
  for (const size of [1e3, 1e4, 1e5, 1e6]) yield measured(randomUnits(size));
}

const columns = ['plain tape', 'C, gcc -O2', 'straight line', 'objects', 'tfjs scalars', 'tfjs matrices'] as const;
/** Two digits, and no more zeros or exponents than needed. */
const short = (number: number): string => String(number < 100 ? Number(number.toPrecision(2)) : Math.round(number));

const nanosecondsOf = ({ results }: Measured, name: string): number | undefined =>
  results.find((result) => result.name === name)?.nanoseconds;

/** How many times as long as the engine each contender takes. */
function table(all: readonly Measured[]): string {
  const head = ['graph', 'units', 'Adjoint, ns a unit', ...columns];
  const rows = all.map((each) => {
    const own = nanosecondsOf(each, 'Adjoint') ?? NaN;
    const ratios = columns.map((name) => {
      const time = nanosecondsOf(each, name);
      return time === undefined ? '' : `${short(time / own)}x`;
    });
    return [each.graph, String(each.units), short(own / each.units), ...ratios];
  });
  return [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

const all: Measured[] = [];
for (const each of graphs()) {
  all.push(each);
  console.log(`measured ${each.graph}`);
}
const ladder = measureLadder();
const machine = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.versions.node}`;
const compiled = compileTime(1e6);
const memory = memoryPerNode(1e6);
const lastRung = ladder.at(-1);
const summary = [
  `Time of value and gradient, as a multiple of Adjoint's (${machine}; medians of interleaved repetitions)`,
  '',
  table(all),
  '',
  `A program of 10^6 nodes compiles in ${Math.round(compiled)} ms; graph and run keep ${Math.round(memory)} bytes a node.`,
  `A ladder of ${lastRung?.rungs ?? 0} rungs: ${((lastRung?.paths ?? 0) / 1e9).toFixed(1)} s path by path, ${Math.round(lastRung?.reverse ?? 0)} ns by one pass back.`,
  '',
].join('\n');
console.log(`\n${summary}`);
const folder = join(import.meta.dirname, '..', '..', 'bench');
const results = { machine, graphs: all, ladder, compileMilliseconds: compiled, bytesPerNode: memory };
save(folder, 'engine', results, summary);
writeFileSync(join(folder, 'path-by-path.svg'), ladderChart(ladder));
