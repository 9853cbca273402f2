// Formulas of Python as trees.
import { NotRead } from './problem';
import type { Token } from './tokens';

/** A formula. */
export type Tree =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'list'; readonly items: readonly Tree[] }
  | { readonly kind: 'sign'; readonly sign: Sign; readonly left: Tree; readonly right: Tree }
  | { readonly kind: 'minus'; readonly of: Tree }
  | { readonly kind: 'call'; readonly of: Tree; readonly args: readonly Tree[]; readonly named: Named }
  | { readonly kind: 'member'; readonly of: Tree; readonly name: string }
  | { readonly kind: 'item'; readonly of: Tree }
  | { readonly kind: 'lambda'; readonly params: readonly Param[]; readonly body: Tree };

/** A sign between two operands; a power is `^`. */
export type Sign = '+' | '-' | '*' | '/' | '^';
type Named = ReadonlyMap<string, Tree>;

/** A parameter of a function, with what it is when nothing is given. */
export interface Param {
  readonly name: string;
  readonly initial: Tree | undefined;
}

/** Deeper nesting is no formula that somebody pastes. */
const deepest = 60;

/** Where in a list of tokens a reader is. */
interface Place {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
}

/** A place at the beginning of some tokens. */
export const placeAt = (tokens: readonly Token[]): Place => ({ tokens, at: 0, depth: 0 });

/** Whether a place stands at this sign or word. */
export const stands = ({ tokens, at }: Place, text: string): boolean =>
  tokens[at]?.text === text && tokens[at].kind !== 'text';

/** Steps over a sign or word where it stands. */
export function take(place: Place, text: string): boolean {
  const there = stands(place, text);
  if (there) place.at++;
  return there;
}

/** Steps over a sign or word; throws NotRead where it does not stand. */
export function need(place: Place, text: string): void {
  if (!take(place, text)) throw new NotRead('line');
}

/** A name; throws NotRead where none stands. */
export function nameAt(place: Place): string {
  const token = place.tokens[place.at++];
  if (token?.kind !== 'name') throw new NotRead('line');
  return token.text;
}

/** The parameters of a function up to `end`, which is stepped over. Types are passed by. */
export function paramsAt(place: Place, end: string): readonly Param[] {
  const params: Param[] = [];
  while (!take(place, end)) {
    const name = nameAt(place);
    if (end !== ':' && take(place, ':')) expressionAt(place);
    params.push({ name, initial: take(place, '=') ? expressionAt(place) : undefined });
    if (!stands(place, end)) need(place, ',');
  }
  return params;
}

/** Items between commas up to `end`, which is stepped over. */
function itemsAt(place: Place, end: string): { readonly items: readonly Tree[]; readonly commas: number } {
  const items: Tree[] = [];
  let commas = 0;
  while (!take(place, end)) {
    items.push(expressionAt(place));
    if (stands(place, end)) continue;
    need(place, ',');
    commas++;
  }
  return { items, commas };
}

function callAt(place: Place, of: Tree): Tree {
  const args: Tree[] = [];
  const named = new Map<string, Tree>();
  while (!take(place, ')')) {
    const word = place.tokens[place.at];
    if (word?.kind === 'name' && place.tokens[place.at + 1]?.text === '=') {
      place.at += 2;
      named.set(word.text, expressionAt(place));
    } else args.push(expressionAt(place));
    if (!stands(place, ')')) need(place, ',');
  }
  return { kind: 'call', of, args, named };
}

/** What stands in brackets behind a name, read past: which entry is meant does not matter where there are no arrays. */
function itemAt(place: Place, of: Tree): Tree {
  for (let open = 1; open > 0; place.at++) {
    const word = place.tokens[place.at]?.text;
    if (word === undefined) throw new NotRead('line');
    open += word === '[' ? 1 : word === ']' ? -1 : 0;
  }
  return { kind: 'item', of };
}

function atomAt(place: Place): Tree {
  const token = place.tokens[place.at++];
  if (token?.kind === 'number') return { kind: 'number', value: Number(token.text.replaceAll('_', '')) };
  if (token?.kind === 'text') {
    while (place.tokens[place.at]?.kind === 'text') place.at++;
    return { kind: 'text' };
  }
  if (token?.kind === 'name') return { kind: 'name', name: token.text };
  if (token?.text === '[') return { kind: 'list', items: itemsAt(place, ']').items };
  if (token?.text !== '(') throw new NotRead('line');
  const { items, commas } = itemsAt(place, ')');
  const [only] = items;
  return only !== undefined && commas === 0 ? only : { kind: 'list', items };
}

function postfixAt(place: Place): Tree {
  let tree = atomAt(place);
  for (;;) {
    if (take(place, '.')) tree = { kind: 'member', of: tree, name: nameAt(place) };
    else if (take(place, '(')) tree = callAt(place, tree);
    else if (take(place, '[')) tree = itemAt(place, tree);
    else return tree;
  }
}

function unaryAt(place: Place): Tree {
  if (take(place, '+')) return deeper(place, unaryAt);
  if (take(place, '-')) return { kind: 'minus', of: deeper(place, unaryAt) };
  const left = postfixAt(place);
  if (!take(place, '**') && !take(place, '^')) return left;
  return { kind: 'sign', sign: '^', left, right: deeper(place, unaryAt) };
}

function deeper(place: Place, read: (place: Place) => Tree): Tree {
  if (++place.depth > deepest) throw new NotRead('line');
  const tree = read(place);
  place.depth--;
  return tree;
}

function leftToRight(place: Place, signs: readonly Sign[], read: (place: Place) => Tree): Tree {
  let left = read(place);
  for (;;) {
    const sign = signs.find((each) => take(place, each));
    if (sign === undefined) return left;
    left = { kind: 'sign', sign, left, right: read(place) };
  }
}

const productAt = (place: Place): Tree => leftToRight(place, ['*', '/'], unaryAt);

/** A formula, without what stands behind it; throws NotRead. */
function expressionAt(place: Place): Tree {
  if (take(place, 'lambda')) {
    const params = paramsAt(place, ':');
    return { kind: 'lambda', params, body: deeper(place, expressionAt) };
  }
  if (stands(place, '@') || stands(place, '%')) throw new NotRead('array');
  return deeper(place, (here) => leftToRight(here, ['+', '-'], productAt));
}

/** The formula that all of these tokens are, with commas a list; throws NotRead. */
export function treeOf(tokens: readonly Token[]): Tree {
  const place = placeAt(tokens);
  const items = [expressionAt(place)];
  let isList = false;
  while (take(place, ',')) {
    isList = true;
    if (place.at < tokens.length) items.push(expressionAt(place));
  }
  if (stands(place, '@')) throw new NotRead('array');
  if (place.at < tokens.length) throw new NotRead('line');
  const [only] = items;
  return only === undefined || isList ? { kind: 'list', items } : only;
}
