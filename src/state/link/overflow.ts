// What a link has no room for stays with the page's own history, so that a reload loses nothing.
import { compile, ProgramError } from '../../engine';
import { choiceRows, type Choices, ofChoices } from '../choices';
import { chosenPlan } from '../scene';
import { fitted, overflows, showable, silent } from './form';

/** The choices that may overflow a link, for the history of the page. */
export const overflowOf = (choices: Choices): Partial<Choices> =>
  ofChoices(
    (row) => row.overflow !== undefined,
    (_, name) => choices[name],
  );

/** What of untrusted data are such choices, each on its own; what is none is left out. */
function keptIn(stored: object): Partial<Choices> {
  const found = new Map(Object.entries(stored));
  return Object.fromEntries(
    choiceRows.flatMap(([name, row]) => {
      const value = row.overflow?.(found.get(name));
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function compiles(program: string): boolean {
  try {
    compile(program);
    return true;
  } catch (error) {
    if (error instanceof ProgramError) return false;
    throw error;
  }
}

/** Choices with the lesson file that the history kept, so that a link which has no room for it can be read. */
export function withKeptFile(choices: Choices, stored: unknown): Choices {
  const file = typeof stored === 'object' && stored !== null ? keptIn(stored).file : undefined;
  return file === undefined || file === '' ? choices : { ...choices, file };
}

/** The choices with what the history kept, where that still makes a lesson; else the choices as they are. */
export function withOverflow(choices: Choices, stored: unknown): Choices {
  const plan = chosenPlan(choices);
  if (typeof stored !== 'object' || stored === null || !overflows(plan.lesson)) return choices;
  const kept = keptIn(stored);
  if (plan.lesson.opened === true) {
    const at = Math.min(plan.frames.length - 1, kept.at ?? choices.at);
    return fitted({ ...choices, inputs: kept.inputs ?? choices.inputs, at }, plan);
  }
  if (kept.program === undefined || !compiles(kept.program)) return choices;
  const shown = showable({ ...choices, ...kept }, silent);
  const made = fitted(shown.choices, shown.plan);
  return { ...made, at: Math.min(shown.plan.frames.length - 1, made.at) };
}
