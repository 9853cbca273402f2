// Sums and products over an index in LaTeX: written out over the numbers that they run over.
import { isBlank, scripts, type Tokens, wordOf } from './latexTokens';

/** Longer sums are left to the reader. */
const mostTerms = 20;
const mostSums = 100;
const mostTokens = 20_000;

const sums: ReadonlyMap<string, string> = new Map([
  ['\\sum', '+'],
  ['\\prod', '*'],
]);

const opens = new Set(['(', '[', '{', '\\{', '\\lbrack', '\\lparen']);
const closes = new Set([')', ']', '}', '\\}', '\\rbrack', '\\rparen']);
const ends = new Set(['+', '-', '=', ',', ';', '&', '\\\\', '\\sum', '\\prod']);

/** Behind what a sum sums up: up to the next sign of a sum, a line's end, or the bracket that closes around it. */
function bodyEnd(tokens: Tokens, from: number): number {
  let open = 0;
  let begun = false;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    if (open === 0 && (closes.has(token) || (token.includes('\n') && begun))) return at;
    // A sign at the beginning belongs to the first term.
    if (open === 0 && begun && ends.has(token)) return at;
    if (opens.has(token)) open++;
    else if (closes.has(token)) open--;
    begun ||= !isBlank(token);
  }
  return tokens.length;
}

/** The tokens with a number for an index; words set in a face of their own stay. */
function withIndex(tokens: Tokens, index: string, number: string): Tokens {
  let word = 0;
  return tokens.map((token, i) => {
    if (token === '{' && /^\\(?:math|text|operator)/.test(tokens[i - 1] ?? '')) word++;
    else if (token === '}' && word > 0) word--;
    return token === index && word === 0 ? number : token;
  });
}

/**
 * The tokens with each `\\sum_{i=1}^{3}` written out, the innermost first; where the text does not say how far a sum
 * goes, it becomes a call of `sum_i`, which no function is: then the reader is asked.
 */
export function expandSums(tokens: Tokens): Tokens {
  let made = tokens;
  for (let count = 0; count < mostSums; count++) {
    const at = made.findLastIndex((token) => sums.has(token));
    if (at < 0 || made.length > mostTokens) return made;
    const sign = sums.get(made[at] ?? '') ?? '+';
    const place = { tokens: made, at: at + 1 };
    const { sub, sup } = scripts(place);
    const end = bodyEnd(made, place.at);
    const body = made.slice(place.at, end);
    const [, index = '', first = ''] = /^([a-z])(?:=(\d+))?$/.exec(wordOf(sub ?? [])) ?? [];
    const last = wordOf(sup ?? []);
    const length = /^\d+$/.test(last) && first !== '' ? Number(last) - Number(first) + 1 : NaN;
    const terms =
      length >= 1 && length <= mostTerms
        ? Array.from({ length }, (_, i) => withIndex(body, index, String(Number(first) + i)))
        : undefined;
    const name = sign === '+' && index !== '' ? `sum_${index}` : 'sum_over';
    const written =
      terms === undefined
        ? ['\\mathrm', '{', name, '}', '(', ...body, ')']
        : ['(', ...terms.flatMap((term, i) => [...(i > 0 ? [sign] : []), '(', ...term, ')']), ')'];
    made = [...made.slice(0, at), ...written, ...made.slice(end)];
  }
  return made;
}
