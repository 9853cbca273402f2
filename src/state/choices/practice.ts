// The row of the exercise: which level and which seed the program, its numbers and what is asked were made from.
import { type ExerciseLevel, levels } from '../../engine';
import { choice, type LinkField } from './choice';
import { maxSeed } from './limits';
import { notUnderstood, numberIn, oneOf } from './reading';

/** An exercise by what it is made from. */
export interface Practice {
  readonly level: ExerciseLevel;
  readonly seed: number;
}

/** `fork.17`: the text of an exercise in a link. */
export const practiceText = ({ level, seed }: Practice): string => `${level}.${seed}`;

const practiceField: LinkField<Practice | undefined> = {
  key: 'practice',
  read(text, _, say) {
    const [word = '', number = ''] = text.split('.');
    const [level, seed] = [oneOf(levels, word), numberIn(number)];
    if (level !== undefined && Number.isInteger(seed) && seed >= 0 && seed <= maxSeed) return { level, seed };
    notUnderstood(say, 'practice', text);
    return undefined;
  },
  print: (practice) => (practice === undefined ? '' : practiceText(practice)),
};

/** The name of the exercise that program, inputs and what is asked for stand for. */
export const practiceRow = choice<Practice | undefined>({
  initial: undefined,
  fields: [practiceField],
  examples: [
    { level: 'fork', seed: 17 },
    { level: 'own', seed: 0 },
  ],
  perLink: true,
});
