// An exercise is opened, or begun again.
import type { ExerciseLevel } from '../../engine';
import { tryChoices } from '../actions';
import type { Choices, Practice } from '../choices';
import { chosenPlan } from '../scene';
import { choicesNow, type Core, nothingFound, set } from '../store';
import { exerciseChoices, exerciseFrame } from './exercise';

/** Seeds that are drawn have so few digits that they can be read out to a class. */
const seeds = 10_000;

/** The choices of a reader who opens an exercise: its numbers, what it asks for, and the frame at which all of it can be found. */
export function choicesWith(choices: Choices, practice: Practice): Choices {
  const wanted = { ...choices, ...exerciseChoices(practice, choices.program) };
  return {
    ...wanted,
    at: exerciseFrame(chosenPlan(wanted), wanted.ask),
    tool: 'practice',
    view: undefined,
    mode: 'reverse',
    target: undefined,
    opened: [],
  };
}

/** Opens the exercise of a level: that of a seed, or of one that is drawn. */
export function openExercise(core: Core, level: ExerciseLevel, seed = Math.floor(Math.random() * seeds)): void {
  const wanted = choicesWith(choicesNow(core), { level, seed });
  set(core, { ...nothingFound, pinned: undefined, playing: false });
  tryChoices(core, wanted);
}

/** Begins with the exercise again: nothing is found. */
export const beginAgain = (core: Core): void => set(core, nothingFound);
