// An exercise is opened, or begun again.
import type { ExerciseLevel } from '../../engine';
import { tryChoices } from '../actions';
import { chosenPlan } from '../scene';
import { choicesNow, type Core, nothingFound, set } from '../store';
import { exerciseChoices, exerciseFrame } from './exercise';

/** Seeds that are drawn have so few digits that they can be read out to a class. */
const seeds = 10_000;

/** Opens the exercise of a level: that of a seed, or of one that is drawn. */
export function openExercise(core: Core, level: ExerciseLevel, seed = Math.floor(Math.random() * seeds)): void {
  const choices = choicesNow(core);
  const wanted = { ...choices, ...exerciseChoices({ level, seed }, choices.program) };
  const at = exerciseFrame(chosenPlan(wanted), wanted.ask);
  set(core, { ...nothingFound, pinned: undefined, playing: false });
  tryChoices(core, {
    ...wanted,
    at,
    tool: 'practice',
    view: undefined,
    mode: 'reverse',
    target: undefined,
    opened: [],
  });
}

/** Begins with the exercise again: nothing is found. */
export const beginAgain = (core: Core): void => set(core, nothingFound);
