// Words of writing a lesson: English.
import type { Words } from './dictionary';

/** What every language has of it. */
export type WritingWords = Words<typeof writing>;

export const writing = {
  start: 'A lesson is a text that you write here; the stage follows it.',
  draft: 'Begin with a draft for this formula',
  draftWhy: 'Its head is there, and a beat for each thing that is computed. You change the words.',
  whole: 'Begin with this lesson as it is',
  wholeWhy: 'All of its texts, in both languages.',
  goOn: (title: string) => `Go on with “${title}”`,
  goOnWhy: 'What was written last in this browser.',
  back: 'Back to the text',
  text: 'Text of the lesson',
  save: 'Save as a file',
  good: 'The stage shows this text, and this browser keeps it.',
  bad: (count: number) =>
    `${count === 1 ? 'One line is' : `${count} lines are`} not understood; the stage keeps the last good text.`,
  more: (count: number) => `and ${count} more`,
  beat: (n: number, of: number) => `Beat ${n} of ${of}`,
  noBeat: 'The caret is in no beat.',
  toSight: (n: number) => `To beat ${n}, on the stage`,
  toLine: (n: number) => `To its line, ${n}`,
  endsHere: 'Ends at this step',
  pick: 'Click its end on the stage',
  picking: 'Click a quantity on the stage, or press Enter on it.',
  pinned: 'What you have clicked',
  locked: 'This link keeps its formula: the text cannot be changed.',
} as const;
