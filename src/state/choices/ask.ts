// The row of what is asked: quantities whose numbers are blanks until they are filled in.
import { type Ref, readRef } from '../../engine';
import { compiledOf, type Lesson } from '../../lessons';
import { choice, type LinkField } from './choice';
import { notUnderstood, pieces } from './reading';

/** The number that the step of a moment writes, whichever moment it is. */
export const newest = 'new';

/** What is asked: quantities by their names, or the newest of each moment. */
type Ask = readonly (Ref | typeof newest)[];

/** Whether a lesson computes a quantity, so that it can be asked for. */
const isFound = (lesson: Lesson, ref: Ref): boolean =>
  compiledOf(lesson).tapes.some((tape) => (tape.availableAt(ref) ?? 0) > 0);

const askField: LinkField<Ask> = {
  key: 'ask',
  read(text, _, say) {
    const words = pieces(text);
    const read = words.flatMap((word): Ask => {
      const ref = word === newest ? newest : readRef(word);
      return ref === undefined ? [] : [ref];
    });
    if (read.length < words.length) notUnderstood(say, 'ask', text);
    return read;
  },
  print: (ask) => ask.join(','),
};

/** What is asked, by link or by button. */
export const askRow = choice<Ask>({
  initial: [],
  fields: [askField],
  examples: [[newest], ['v:h'], ['v:c', 'g:b']],
  perLink: true,
  fit(ask, { lesson }, say) {
    const lost = ask.filter((each) => each !== newest && !isFound(lesson, each));
    if (lost.length === 0) return ask;
    notUnderstood(say, 'ask', lost.join(','));
    return ask.filter((each) => !lost.includes(each));
  },
});
