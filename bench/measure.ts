// Times that can be compared: all contenders by turns, the median of each, after all have given the same answer.
import type { Prepared, Timed } from './contenders/contender';

export interface Contender {
  readonly name: string;
  readonly prepared: Prepared | Timed;
  /** How far value and slopes may be off, relative to their size: 32-bit contenders cannot do better. */
  readonly accuracy: number;
}

export interface Result {
  readonly name: string;
  /** Median nanoseconds of one value with gradient. */
  readonly nanoseconds: number;
}

const sampleNanoseconds = 50e6;
const samples = 9;

const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
};

function timeOf(prepared: Prepared | Timed, runs: number): number {
  if ('time' in prepared) return prepared.time(runs);
  // The contender before has filled the caches with its own numbers; the C program, too, runs once unmeasured.
  prepared.run();
  const start = performance.now();
  for (let i = 0; i < runs; i++) prepared.run();
  return ((performance.now() - start) * 1e6) / runs;
}

/** How many runs make one sample long enough; warms up on the way. */
function calibrate(prepared: Prepared | Timed): number {
  for (let runs = 1; ; runs *= 4) {
    const time = timeOf(prepared, runs) * runs;
    if (time > sampleNanoseconds / 4) return Math.max(1, Math.round((runs * sampleNanoseconds) / time));
  }
}

/** Throws when a contender disagrees with the first one in the value or in one of these slopes. */
function checkAgreement(contenders: readonly Contender[], units: readonly number[]): void {
  const [first, ...others] = contenders;
  if (first === undefined) return;
  for (const { prepared } of contenders) if ('run' in prepared) prepared.run();
  const answers = (prepared: Prepared | Timed): readonly number[] => [
    prepared.value(),
    ...units.map((unit) => prepared.slope(unit)),
  ];
  const wanted = answers(first.prepared);
  for (const { name, prepared, accuracy } of others) {
    answers(prepared).forEach((answer, i) => {
      const right = wanted[i] ?? NaN;
      if (Math.abs(answer - right) <= accuracy * Math.max(1, Math.abs(right))) return;
      throw new Error(`${name} gives ${answer} where ${first.name} gives ${right}.`);
    });
  }
}

/** Medians of interleaved repetitions; the first contender is the one that the others are held against. */
export function measure(contenders: readonly Contender[], slopesOf: readonly number[]): readonly Result[] {
  checkAgreement(contenders, slopesOf);
  const runs = contenders.map(({ prepared }) => calibrate(prepared));
  const times = contenders.map((): number[] => []);
  for (let sample = 0; sample < samples; sample++) {
    contenders.forEach(({ prepared }, i) => times[i]?.push(timeOf(prepared, runs[i] ?? 1)));
  }
  return contenders.map(({ name }, i) => ({ name, nanoseconds: median(times[i] ?? []) }));
}
