// A backward pass with a mistake in it: executed beside the right one, and where the two differ.
import { evaluateRule } from '../ops';
import { defaultRate, type MistakeId } from './mistakeIds';
import { mistakes, type WrongRule } from './mistakes';
import { memo } from '../memo';
import type { Ref, Reading, Step, Tape } from '../types';

/** What a mistake makes of a run. */
export interface Mistaken {
  /** Whether the mistake can be made on this tape at all: it changes the rule of some step. */
  readonly applies: boolean;
  /** The wrong numbers, in the order of the tape; all other quantities are as they should be. */
  readonly wrong: ReadonlyMap<Ref, number>;
  /** The first step that writes a wrong number; undefined where none does at these inputs. */
  readonly first: Step | undefined;
}

/** Another way to add up the same numbers is no mistake. */
const rounding = 1e-12;
const differs = (wrong: number, right: number): boolean =>
  Number.isFinite(right) && !(Math.abs(wrong - right) <= rounding * Math.abs(right));

/** For each quantity of a tape the places of the steps that read it. */
const readersOf = memo((tape: Tape): ReadonlyMap<Ref, readonly number[]> => {
  const readers = new Map<Ref, number[]>();
  tape.steps.forEach(({ reads }, i) => {
    for (const each of reads) {
      const known = readers.get(each);
      if (known === undefined) readers.set(each, [i]);
      else known.push(i);
    }
  });
  return readers;
});

/** Which steps a quantity is made of, its own with them: 1 for these, 0 for all others. */
const madeOf = memo((tape: Tape, ref: Ref): Uint8Array => {
  const last = (tape.availability.get(ref) ?? 0) - 1;
  const needed = new Uint8Array(last + 1);
  if (last >= 0) needed[last] = 1;
  for (let i = last; i >= 0; i--) {
    if (needed[i] === 0) continue;
    for (const each of tape.steps[i]?.reads ?? []) {
      const writer = (tape.availability.get(each) ?? 0) - 1;
      if (writer >= 0) needed[writer] = 1;
    }
  }
  return needed;
});

/** The steps that a quantity is made of where some steps have another rule, as far as it is known what that reads. */
function neededFor(tape: Tape, { reads }: WrongRule, until: Ref | undefined): Uint8Array | undefined {
  if (until === undefined) return undefined;
  const right = madeOf(tape, until);
  if (reads === undefined) return new Uint8Array(right.length).fill(1);
  const needed = Uint8Array.from(right);
  for (const each of reads) {
    const own = madeOf(tape, each);
    for (let i = 0; i < Math.min(own.length, needed.length); i++) needed[i] = (needed[i] ?? 0) | (own[i] ?? 0);
  }
  return needed;
}

/** The places of the steps that a rule may be asked about; undefined where it may be any. */
const placesOf = ({ availability }: Tape, { only }: WrongRule): ReadonlySet<number> | undefined =>
  only === undefined ? undefined : new Set(only.map((each) => (availability.get(each) ?? 0) - 1));

/**
 * A run in which some steps have another rule. Steps that neither have another rule nor read a wrong number keep their
 * right number to the last digit. With `until`, only what that quantity is made of is run.
 */
export function faultyRun(run: Reading, ruleOf: WrongRule, until?: Ref): Mistaken {
  const { tape } = run;
  const { steps } = tape;
  const readers = readersOf(tape);
  const needed = neededFor(tape, ruleOf, until);
  const asked = placesOf(tape, ruleOf);
  /** Steps that read a wrong number. */
  const touched = new Uint8Array(steps.length);
  const wrong = new Map<Ref, number>();
  const at = (name: Ref): number => wrong.get(name) ?? run.at(name);
  let applies = false;
  let first: Step | undefined;
  for (let i = 0; i < (needed?.length ?? steps.length); i++) {
    if (needed?.[i] === 0 || (touched[i] === 0 && asked?.has(i) === false)) continue;
    const step = steps[i] as Step;
    const rule = ruleOf(step);
    applies ||= rule !== undefined;
    if (rule === undefined && touched[i] === 0) continue;
    const number = evaluateRule(rule ?? step.rule, at);
    if (!differs(number, run.at(step.write))) continue;
    wrong.set(step.write, number);
    first ??= step;
    for (const reader of readers.get(step.write) ?? []) touched[reader] = 1;
  }
  return { applies, wrong, first };
}

/**
 * What a mistake makes of the contributions and adjoints of a run. On a tape of another mode than reverse no mistake
 * applies. `rate` is that of gradient descent, for weights that are updated too early.
 */
export function mistaken(id: MistakeId, run: Reading, rate: number = defaultRate): Mistaken {
  if (run.tape.mode !== 'reverse') return { applies: false, wrong: new Map(), first: undefined };
  return faultyRun(run, mistakes[id](run.tape, rate));
}
