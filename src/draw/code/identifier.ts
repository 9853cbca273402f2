// Names of nodes as Python identifiers, each given once.
import { greekNames } from '../tex';

const keywords =
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield __debug__';
/** What the frames and the rows of the four libraries use themselves. */
const frames =
  'np torch jax jnp math sys Value print float max min abs forward value gradients exp log log1p sqrt sin cos tan tanh relu sigmoid softplus logsigmoid sign step share';

const letterOf = (sign: string): string =>
  /[A-Za-z0-9_]/.test(sign) ? sign : (greekNames.get(sign) ?? `u${(sign.codePointAt(0) ?? 0).toString(16)}`);

/** The name of a node with letters that Python takes everywhere: `θ1` becomes `theta1`, `e.1` becomes `eu2e1`. */
export function identifier(id: string): string {
  const letters = [...id].map(letterOf).join('');
  return /^\d|^$/.test(letters) ? `n${letters}` : letters;
}

/** Gives out names, none twice, none that Python or the code around the lines uses. `more` are names taken already. */
export function registry(more: readonly string[]): (wanted: string, instead?: string) => string {
  const taken = new Set([...keywords.split(' '), ...frames.split(' '), ...more]);
  const free = (wanted: string): string => {
    if (!taken.has(wanted)) return wanted;
    if (!taken.has(`${wanted}_`)) return `${wanted}_`;
    let next = 2;
    while (taken.has(`${wanted}_${next}`)) next++;
    return `${wanted}_${next}`;
  };
  return (wanted, instead) => {
    const name = taken.has(wanted) && instead !== undefined ? free(instead) : free(wanted);
    taken.add(name);
    return name;
  };
}
