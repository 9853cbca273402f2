// A backward pass with a mistake in it: executed beside the right one, and where the two differ.
import { evaluateRule } from '../ops';
import { type MistakeId, mistakes, defaultRate, type WrongRule } from './mistakes';
import type { Ref, Reading, Step } from '../types';

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

/**
 * A run in which some steps have another rule. Steps that neither have another rule nor read a wrong number keep their
 * right number to the last digit. What comes after `until` is left out.
 */
export function faultyRun(run: Reading, ruleOf: WrongRule, until?: Ref): Mistaken {
  const { tape } = run;
  const wrong = new Map<Ref, number>();
  const at = (name: Ref): number => wrong.get(name) ?? run.at(name);
  let applies = false;
  let first: Step | undefined;
  for (const step of tape.steps) {
    const rule = ruleOf(step);
    applies ||= rule !== undefined;
    if (rule !== undefined || step.reads.some((each) => wrong.has(each))) {
      const number = evaluateRule(rule ?? step.rule, at);
      if (differs(number, run.at(step.write))) {
        wrong.set(step.write, number);
        first ??= step;
      }
    }
    if (step.write === until) break;
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
