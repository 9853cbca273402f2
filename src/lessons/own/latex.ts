// Turns a formula that was copied from LaTeX into the text of a program.
import { functions } from './latexFunctions';
import { expandSums } from './latexSums';
import {
  argument,
  isBlank,
  layerOf,
  nameWith,
  type Place,
  scripts,
  type Tokens,
  tokensOf,
  wordOf,
} from './latexTokens';

/** Longer texts and deeper nesting are no formulas that somebody pastes; they are left as they are. */
const longest = 20_000;
const deepest = 60;

const letters =
  'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi varphi chi psi omega';
const greek = new Set(letters.split(' '));

const signs: ReadonlyMap<string, string> = new Map([
  ['cdot', '*'],
  ['times', '*'],
  ['ast', '*'],
  ['div', '/'],
  ['gets', '='],
  ['leftarrow', '='],
  ['lbrack', '('],
  ['rbrack', ')'],
  ['{', '('],
  ['}', ')'],
  ['lparen', '('],
  ['rparen', ')'],
]);

/** Commands that change looks only. */
const silent = new Set(
  'left right big Big bigl bigr Bigl Bigr bigg biggl biggr Bigg Biggl Biggr displaystyle textstyle limits nolimits quad qquad , ; : ! ( ) [ ] > ~'.split(
    ' ',
  ),
);
const fractions = new Set(['frac', 'tfrac', 'dfrac', 'cfrac']);
const faces = new Set([
  'mathrm',
  'text',
  'textrm',
  'operatorname',
  'mathit',
  'mathbf',
  'boldsymbol',
  'mathbb',
  'mathsf',
]);
const accents = new Set(['hat', 'bar', 'tilde', 'dot', 'vec']);
/** A piece of a program: `call` waits for its argument. */
interface Piece {
  readonly text: string;
  readonly kind: 'name' | 'number' | 'group' | 'sign' | 'call';
}

/** A text as one operand: in parentheses, unless it is a name or a number. */
const grouped = (text: string): string => (/^[\p{L}\d_.]+$/u.test(text) ? text : `(${text})`);

/** A name, number or group with what is raised and lowered at it. */
function raisedPiece(piece: Piece, place: Place, depth: number): Piece {
  const { sub, sup } = scripts(place);
  const layer = piece.kind === 'name' ? layerOf(sup) : undefined;
  if (piece.text === 'e' && sub === undefined && sup !== undefined && layer === undefined) {
    return { text: `exp(${convert(sup, depth + 1)})`, kind: 'group' };
  }
  const text = piece.kind === 'name' ? nameWith(piece.text, layer, sub) : piece.text;
  if (sup === undefined || layer !== undefined) return { ...piece, text };
  return { text: `${text}^${grouped(convert(sup, depth + 1))}`, kind: 'group' };
}

const opensParenthesis = (token: string | undefined): boolean => token === '(' || token === '[' || token === '\\{';
const closesParenthesis = (token: string | undefined): boolean => token === ')' || token === ']' || token === '\\}';

/** Where blanks and commands of looks end. */
function skipSilent(place: Place): void {
  for (;;) {
    const token = place.tokens[place.at];
    const quiet = token?.startsWith('\\') === true && silent.has(token.slice(1)) && !opensParenthesis(token);
    if (!isBlank(token) && !quiet) return;
    place.at++;
  }
}

/** Tokens that end the argument of a function without parentheses: `\sin 2x + 1`. */
const endsOperand = (token: string): boolean =>
  /^[-+=,;&|/*]$/.test(token) ||
  token === '\\\\' ||
  closesParenthesis(token) ||
  (token.startsWith('\\') && (functions.has(token.slice(1)) || signs.has(token.slice(1))));

/** What a function is applied to: a group, what stands in parentheses, or the factors up to the next operator. */
function operand(place: Place): Tokens {
  skipSilent(place);
  const { tokens } = place;
  if (tokens[place.at] === '{') return argument(place);
  const start = place.at;
  if (opensParenthesis(tokens[start])) {
    let open = 0;
    for (; place.at < tokens.length; place.at++) {
      if (opensParenthesis(tokens[place.at])) open++;
      else if (closesParenthesis(tokens[place.at]) && --open === 0) break;
    }
    return tokens.slice(start + 1, place.at++).filter((token, i, all) => i < all.length - 1 || token !== '\\right');
  }
  let open = 0;
  for (; place.at < tokens.length; place.at++) {
    const token = tokens[place.at] ?? '';
    if (open === 0 && (endsOperand(token) || opensParenthesis(token))) break;
    open += token === '{' ? 1 : token === '}' ? -1 : 0;
    if (open < 0) break;
  }
  return tokens.slice(start, place.at);
}

/** A function with its argument: `\sin^2 x` is the square of the sine. */
function applied(name: string, place: Place, depth: number): Piece {
  const { sub, sup } = scripts(place);
  // Any base but 10 is a function that the language does not have, and says so.
  const base = sub === undefined ? '' : name === 'log' && wordOf(sub) === '10' ? '10' : `_${wordOf(sub)}`;
  const call = `${name}${base}(${convert(operand(place), depth + 1)})`;
  return { text: sup === undefined ? call : `${call}^${grouped(convert(sup, depth + 1))}`, kind: 'group' };
}

/** A root: `\sqrt[3]{x}` as a power. */
function root(place: Place, depth: number): Piece {
  const { tokens } = place;
  const end = tokens[place.at] === '[' ? tokens.indexOf(']', place.at) : -1;
  const index = end < 0 ? undefined : tokens.slice(place.at + 1, end);
  if (index !== undefined) place.at = end + 1;
  const inside = convert(argument(place), depth + 1);
  if (index === undefined) return { text: `sqrt(${inside})`, kind: 'group' };
  return { text: `(${inside})^(1/${grouped(convert(index, depth + 1))})`, kind: 'group' };
}

/** What stands between two strokes. */
function absolute(place: Place, closing: string, depth: number): Piece {
  const end = place.tokens.indexOf(closing, place.at);
  const inside = place.tokens.slice(place.at, end < 0 ? undefined : end);
  place.at = end < 0 ? place.tokens.length : end + 1;
  return { text: `abs(${convert(inside, depth + 1)})`, kind: 'group' };
}

function command(name: string, place: Place, depth: number): Piece | undefined {
  const sign = signs.get(name);
  const call = functions.get(name);
  if (sign !== undefined) return { text: sign, kind: 'sign' };
  if (name === '\\') return { text: '\n', kind: 'sign' };
  if (name === 'begin' || name === 'end') {
    argument(place);
    return undefined;
  }
  if (fractions.has(name)) {
    const over = grouped(convert(argument(place), depth + 1));
    return { text: `(${over}/${grouped(convert(argument(place), depth + 1))})`, kind: 'group' };
  }
  if (name === 'sqrt') return root(place, depth);
  if (name === 'lvert' || name === 'vert') return absolute(place, name === 'vert' ? '\\vert' : '\\rvert', depth);
  if (call !== undefined) return applied(call, place, depth);
  if (faces.has(name)) {
    const word = wordOf(argument(place));
    const known = functions.get(word);
    return known === undefined ? { text: word, kind: 'name' } : applied(known, place, depth);
  }
  if (accents.has(name)) return { text: `${wordOf(argument(place))}_${name}`, kind: 'name' };
  if (name === 'sigma') {
    const next = { ...place };
    skipSilent(next);
    if (opensParenthesis(place.tokens[next.at])) return applied('sigmoid', place, depth);
  }
  if (silent.has(name)) return undefined;
  return { text: greek.has(name.toLowerCase()) ? name.replace(/^var/, '') : name, kind: 'name' };
}

/** The next piece, with what is raised and lowered at it; undefined for what only changes looks. */
function piece(place: Place, depth: number): Piece | undefined {
  const token = place.tokens[place.at] ?? '';
  if (token === '{') {
    return raisedPiece({ text: `(${convert(argument(place), depth + 1)})`, kind: 'group' }, place, depth);
  }
  place.at++;
  if (token === '}' || token === '&' || token === '$' || token === '~') return undefined;
  if (isBlank(token)) return token.includes('\n') ? { text: '\n', kind: 'sign' } : undefined;
  if (token === '|') return raisedPiece(absolute(place, '|', depth), place, depth);
  if (token.startsWith('\\')) {
    const read = command(token.slice(1), place, depth);
    return read === undefined || read.kind === 'sign' ? read : raisedPiece(read, place, depth);
  }
  if (/^\p{L}$/u.test(token)) return raisedPiece({ text: token, kind: 'name' }, place, depth);
  if (/^[\d.]/.test(token)) return raisedPiece({ text: token, kind: 'number' }, place, depth);
  if (closesParenthesis(token)) return raisedPiece({ text: ')', kind: 'group' }, place, depth);
  return { text: token === '[' ? '(' : token, kind: 'sign' };
}

function convert(tokens: Tokens, depth: number): string {
  if (depth > deepest) return tokens.join('');
  const place: Place = { tokens, at: 0 };
  const pieces: string[] = [];
  while (place.at < tokens.length) {
    const read = piece(place, depth);
    if (read !== undefined) pieces.push(read.text);
  }
  return pieces.join(' ');
}

/** A line `y = (...)` without parentheses around all of its right side. */
function withoutOuter(line: string): string {
  const [, left = '', right = ''] = /^([^=]*= )?\((.*)\)$/.exec(line) ?? [];
  let open = 0;
  for (const sign of right) {
    open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (open < 0) return line;
  }
  return right === '' ? line : left + right;
}

/** Whether a text is LaTeX: it has commands, which no program has, or braces behind a raised or lowered sign. */
const looksLikeLatex = (text: string): boolean => /\\\S|[_^]\{/.test(text);

/**
 * The text of a program for a formula in LaTeX: `\frac{}{}`, `\cdot`, `\sigma(z)`, `\theta_{12}^{(1)}`, `\left( \right)`,
 * `\sqrt`, `\ln`, `e^{-x}`. Every other text is given back as it is; so is what is too long to be a formula.
 */
export function programFromLatex(text: string): string {
  if (text.length > longest || !looksLikeLatex(text)) return text;
  return convert(expandSums(tokensOf(text)), 0)
    .replace(/ ?\n[\s]*/g, '\n')
    .replace(/\( /g, '(')
    .replace(/ ([),^])/g, '$1')
    .replace(/(^|[=(,*/^]) ?- /gm, (_, before: string) => (before === '=' ? '= -' : `${before}-`))
    .trim()
    .split('\n')
    .map(withoutOuter)
    .join('\n')
    .concat(/\n\s*$/.test(text) ? '\n' : '');
}
