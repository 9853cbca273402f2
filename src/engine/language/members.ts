// Names with a dot, as code has them: `np.exp` is exp, `math.pi` is the number, and `x.exp` is none of ours.
import { fail, type Source } from './source';

/** Modules whose functions are called by their own names here. */
const modules = new Set(
  'np numpy jnp math cmath Math torch F nn functional jax tf keras scipy special sp sympy'.split(' '),
);

const constants: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['PI', Math.PI],
  ['e', Math.E],
  ['E', Math.E],
]);

interface Member {
  /** Where the name behind the last dot begins and ends. */
  readonly start: number;
  readonly end: number;
  /** The number that it is, where it is one. */
  readonly value: number | undefined;
}

/**
 * What a word with a dot behind it stands for; undefined when no letter follows the dot. Throws ProgramError
 * `memberName` when the word is none of the modules that are known.
 */
export function memberOf(
  source: Source,
  from: number,
  to: number,
  wordEnd: (source: Source, start: number) => number,
): Member | undefined {
  const { text } = source;
  let [start, end] = [from, to];
  while (text[end] === '.' && /\p{L}/u.test(text[end + 1] ?? '')) {
    const next = wordEnd(source, end + 1);
    if (!modules.has(text.slice(start, end))) fail(source, 'memberName', from, next, [text.slice(end + 1, next)]);
    [start, end] = [end + 1, next];
  }
  return start === from ? undefined : { start, end, value: constants.get(text.slice(start, end)) };
}
