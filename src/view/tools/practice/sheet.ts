// The sheet of an exercise as text: how each number was found.
import type { Ref } from '../../../engine';
import type { Outcome } from '../../../state/practice';
import type { PracticeWords } from '../../../text/exercises';

interface Sheet {
  readonly title: string;
  readonly exercise: string;
  readonly address: string;
  readonly outcomes: readonly Outcome[];
  readonly nameOf: (ref: Ref) => string;
}

/** Title, link, a line for each quantity, and how many were right at the first try. */
export function sheetText({ title, exercise, address, outcomes, nameOf }: Sheet, words: PracticeWords): string {
  const first = outcomes.filter(({ how }) => how === 'first').length;
  return [
    `${title} (${exercise})`,
    address,
    '',
    ...outcomes.map(
      ({ ref, how, tries }) => `${nameOf(ref)}: ${words.hows[how]}${tries > 1 ? `, ${words.tries(tries)}` : ''}`,
    ),
    '',
    words.firsts(first, outcomes.length),
    '',
  ].join('\n');
}
