// Choices that cannot be shown as a link has them: what is taken away from them, until they can.
import { ProgramError } from '../../engine';
import type { Lesson } from '../../lessons';
import {
  applies,
  type ChoiceName,
  type Choices,
  type LinkProblem,
  ofChoices,
  plainDifferentiation,
  startChoices,
} from '../choices';
import { chosenPlan, type Plan } from '../scene';

type Say = (problem: LinkProblem) => void;

/** Whether a lesson is made of a text that a link may have no room for. */
export const overflows = ({ editable, opened }: Lesson): boolean => editable === true || opened === true;

/** Tells nobody. */
export const silent: Say = () => undefined;

/**
 * The choices with what cannot be shown taken away: nodes that cannot be opened, a mode with too many paths, a program
 * that is too long for the page. `say` is told each piece of the link that was left out.
 */
export function showable(choices: Choices, say: Say): { readonly choices: Choices; readonly plan: Plan } {
  const tries: readonly (readonly [said: LinkProblem | undefined, made: Choices])[] = [
    [undefined, choices],
    [
      { key: 'value', what: `open=${choices.opened.join(',')}` },
      { ...choices, opened: [] },
    ],
    [
      { key: 'value', what: `mode=${choices.mode}` },
      { ...choices, opened: [], mode: 'reverse' },
    ],
    [
      { key: 'program', what: choices.program },
      { ...choices, ...plainDifferentiation, program: startChoices.program },
    ],
  ];
  let paths: string | undefined;
  for (const [said, made] of tries) {
    try {
      const plan = chosenPlan(made);
      if (paths !== undefined) say({ key: 'paths', what: paths });
      else if (said !== undefined) say(said);
      return { choices: made, plan };
    } catch (error) {
      if (!(error instanceof ProgramError)) throw error;
      if (error.key === 'tooManyPaths') paths = error.detail[0];
    }
  }
  return { choices: startChoices, plan: chosenPlan(startChoices) };
}

/** The choices with what the lesson does not have taken away, each by its own row; `sayOf` gives who is told. */
export function fitted(choices: Choices, { lesson }: Plan, sayOf: (name: ChoiceName) => Say = () => silent): Choices {
  const where = { lesson, tool: choices.tool, notation: choices.notation };
  const fitting = ofChoices(
    (row) => row.fit !== undefined && applies(row, where),
    (row, name) => row.fit?.(choices[name], where, sayOf(name)),
  );
  return { ...choices, ...fitting };
}
