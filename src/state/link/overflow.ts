// What a link has no room for stays with the page's own history, so that a reload loses nothing.
import { compile, ProgramError } from '../../engine';
import { choiceRows, type Choices, ofChoices } from '../choices';
import { chosenPlan } from '../scene';
import { fitted, showable, silent } from './form';

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

/** The choices with what the history kept, where that still makes a lesson; else the choices as they are. */
export function withOverflow(choices: Choices, stored: unknown): Choices {
  if (typeof stored !== 'object' || stored === null || chosenPlan(choices).lesson.editable !== true) return choices;
  const kept = keptIn(stored);
  if (kept.program === undefined || !compiles(kept.program)) return choices;
  const shown = showable({ ...choices, ...kept }, silent);
  const made = fitted(shown.choices, shown.plan);
  return { ...made, at: Math.min(shown.plan.frames.length - 1, made.at) };
}
