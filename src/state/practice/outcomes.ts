// How each number of an exercise was found: at the first try, later, with help, or not yet.
import type { Ref } from '../../engine';
import type { State } from '../store';

/** How a number was found. */
export interface Outcome {
  readonly ref: Ref;
  readonly how: 'first' | 'later' | 'helped' | 'shown' | 'open';
  readonly tries: number;
}

/** The outcome of each quantity that is asked for by its name. */
export function outcomesOf(
  asked: readonly (Ref | 'new')[],
  { tries, settled, helped }: Pick<State, 'tries' | 'settled' | 'helped'>,
): readonly Outcome[] {
  return asked.flatMap((ref): readonly Outcome[] => {
    if (ref === 'new') return [];
    const own = tries.filter((each) => each.ref === ref);
    const help = helped[ref] ?? 0;
    const how = !settled.refs.includes(ref)
      ? 'open'
      : !own.some(({ enough }) => enough)
        ? 'shown'
        : help > 0
          ? 'helped'
          : own[0]?.enough === true
            ? 'first'
            : 'later';
    return [{ ref, how, tries: own.length }];
  });
}
