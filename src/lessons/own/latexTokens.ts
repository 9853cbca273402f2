// The tokens of LaTeX, their arguments, and names with what is raised and lowered at them.
import { layerLetters } from '../../engine';

export type Tokens = readonly string[];

/** A place in a list of tokens; reading moves it on. */
export interface Place {
  readonly tokens: Tokens;
  at: number;
}

/** Commands, numbers, blanks and single signs. */
export const tokensOf = (tex: string): Tokens =>
  // Without braces a fraction takes one digit after the other.
  tex.replace(/(\\[tdc]?frac)\s*(\d)\s*(\d)/g, '$1{$2}{$3}').match(/\\[A-Za-z]+|\\.|\d+(?:\.\d+)?|\.\d+|\s+|./gsu) ??
  [];

/** Whether a token is white space. */
export const isBlank = (token: string | undefined): boolean => token !== undefined && /^\s+$/.test(token);

/** The tokens of the argument that comes next: between braces, or one token. */
export function argument(place: Place): Tokens {
  const { tokens } = place;
  while (isBlank(tokens[place.at])) place.at++;
  if (tokens[place.at] !== '{') {
    const token = tokens[place.at++];
    return token === undefined ? [] : [token];
  }
  const start = ++place.at;
  for (let open = 1; place.at < tokens.length; place.at++) {
    if (tokens[place.at] === '{') open++;
    else if (tokens[place.at] === '}' && --open === 0) return tokens.slice(start, place.at++);
  }
  return tokens.slice(start);
}

/** Tokens as one word, without braces and backslashes. */
export const wordOf = (tokens: Tokens): string => tokens.join('').replace(/[\\{}\s]/g, '');

/** The scripts after a piece: `_{12}^{(1)}` in either order. */
export function scripts(place: Place): { readonly sub: Tokens | undefined; readonly sup: Tokens | undefined } {
  let sub: Tokens | undefined;
  let sup: Tokens | undefined;
  for (;;) {
    let next = place.at;
    while (isBlank(place.tokens[next])) next++;
    const token = place.tokens[next];
    if (token === '_' && sub === undefined) {
      place.at = next + 1;
      sub = argument(place);
    } else if (token === '^' && sup === undefined) {
      place.at = next + 1;
      sup = argument(place);
    } else return { sub, sup };
  }
}

/** A name with its indices, as programs write it: `theta1_12`, `z2_1`, `x1`, `w_ij`. */
export function nameWith(name: string, layer: string | undefined, sub: Tokens | undefined): string {
  const index = wordOf(sub ?? []).replace(/,/g, '_');
  const base = layer !== undefined && name === 'Theta' ? 'theta' : name;
  if (layer !== undefined) return index === '' ? `${base}${layer}` : `${base}${layer}_${index}`;
  if (index === '') return base;
  return /^\d+$/.test(index) && !layerLetters.has(base) ? `${base}${index}` : `${base}_${index}`;
}

/** The layer that a raised number in parentheses names, if it is one. */
export const layerOf = (sup: Tokens | undefined): string | undefined => /^\((\w+)\)$/.exec(wordOf(sup ?? []))?.[1];
