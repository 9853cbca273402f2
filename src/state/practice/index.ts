// Exercises: how one is opened, how its numbers were found, and what is remembered of it.
export { beginAgain, choicesWith, openExercise } from './openExercise';
export { type Outcome, outcomesOf } from './outcomes';
export { rememberProgress } from './progress';
export { practiceText } from '../choices';
export { levels as exerciseLevels } from '../../engine';
