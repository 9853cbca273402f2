// How each line of a program begins: what it defines, with which parameters, and where its formula starts.
import { type Tokens, failAtToken, sign, token } from './lexer';
import { nameText } from './names';

/** The word that gives as many results as it has arguments. */
export const manyResults = 'softmax';

/** A line `f(x) = ..`, or the last line of `def f(x): .. return ..`. */
export interface FunctionHead {
  /** The numbers of its parameters' names. */
  readonly params: readonly number[];
  /** The first line of its body. */
  readonly first: number;
}

export interface Heads {
  readonly lines: number;
  /** Name that each line defines, or -1 for a line that is only a formula. */
  readonly lineNames: Int32Array;
  /** Token at which each line begins, and token at which its formula begins. */
  readonly lineTokens: Int32Array;
  readonly bodies: Int32Array;
  /** Lines that define a function, by line. */
  readonly functions: ReadonlyMap<number, FunctionHead>;
  /** The function that a line belongs to, by line. */
  readonly within: ReadonlyMap<number, FunctionHead>;
  /** Which of several results a line takes, by line: `p1, p2 = softmax(z1, z2)` is two lines. */
  readonly picks: ReadonlyMap<number, number>;
  /** The line that defines each name, or -1. */
  readonly definedBy: Int32Array;
  /** Names that `name = ?` declares to be inputs. */
  readonly given: ReadonlySet<number>;
}

/** Names between commas from `at` on, and the token behind them; no names where something else stands there. */
function namesAt({ kinds, values }: Tokens, at: number): { readonly names: readonly number[]; readonly end: number } {
  const names: number[] = [];
  for (; kinds[at] === token.name; at += 2) {
    names.push(values[at] as number);
    if (kinds[at + 1] !== sign.comma) return { names, end: at + 1 };
  }
  return { names: [], end: at };
}

const lineEnd = ({ kinds }: Tokens, at: number): number => {
  while (kinds[at] !== token.end && kinds[at] !== token.separator) at++;
  return at;
};

/** Reads the heads of all lines; throws ProgramError for a name that two lines define, or a `def` without `return`. */
export function readHeads(tokens: Tokens): Heads {
  const { kinds, values, names } = tokens;
  // A line with several results is as many lines as it has commas at most.
  let room = tokens.lines;
  for (let at = 0; at < tokens.count; at++) if (kinds[at] === sign.comma) room++;
  const lineNames = new Int32Array(room);
  const lineTokens = new Int32Array(room);
  const bodies = new Int32Array(room);
  const functions = new Map<number, FunctionHead>();
  const picks = new Map<number, number>();
  const definedBy = new Int32Array(names.count).fill(-1);
  const given = new Set<number>();
  let lines = 0;
  let open: (FunctionHead & { readonly name: number; readonly at: number }) | undefined;

  const spells = (at: number, word: string): boolean =>
    kinds[at] === token.name && nameText(names, values[at] as number) === word;
  const add = (at: number, name: number, body: number): void => {
    if (name >= 0) {
      if (definedBy[name] !== -1 || given.has(name)) failAtToken(tokens, 'definedTwice', at, [nameText(names, name)]);
      definedBy[name] = lines;
    }
    lineNames[lines] = name;
    lineTokens[lines] = at;
    bodies[lines++] = body;
  };

  for (let at = 0; kinds[at] !== token.end; at++) {
    if (kinds[at] === token.separator) continue;
    const end = lineEnd(tokens, at);
    const name = kinds[at] === token.name ? (values[at] as number) : -1;
    if (kinds[at + 1] === token.name && (spells(at, 'import') || (spells(at, 'from') && spells(at + 2, 'import')))) {
      at = end - 1;
      continue;
    }
    if (spells(at, 'def') && kinds[at + 1] === token.name && kinds[at + 2] === sign.open) {
      const { names: params, end: closing } = namesAt(tokens, at + 3);
      if (kinds[closing] === sign.close && kinds[closing + 1] === sign.colon) {
        if (open !== undefined) failAtToken(tokens, 'missingReturn', open.at + 1);
        open = { name: values[at + 1] as number, params, first: lines, at };
        at = closing + 1;
        continue;
      }
    }
    if (open !== undefined && spells(at, 'return')) {
      functions.set(lines, open);
      add(open.at + 1, open.name, at + 1);
      open = undefined;
    } else if (name >= 0 && kinds[at + 1] === sign.equals) {
      const lambda = spells(at + 2, 'lambda') ? namesAt(tokens, at + 3) : undefined;
      if (kinds[at + 2] === sign.given && at + 3 === end) {
        if (definedBy[name] !== -1) failAtToken(tokens, 'definedTwice', at, [nameText(names, name)]);
        given.add(name);
      } else if (lambda !== undefined && kinds[lambda.end] === sign.colon) {
        functions.set(lines, { params: lambda.names, first: lines });
        add(at, name, lambda.end + 1);
      } else add(at, name, at + 2);
    } else if (name >= 0 && kinds[at + 1] === sign.open) {
      const { names: params, end: closing } = namesAt(tokens, at + 2);
      const defines = params.length > 0 && kinds[closing] === sign.close && kinds[closing + 1] === sign.equals;
      if (defines) functions.set(lines, { params, first: lines });
      add(at, defines ? name : -1, defines ? closing + 2 : at);
    } else {
      const results = name >= 0 && kinds[at + 1] === sign.comma ? namesAt(tokens, at) : undefined;
      const many = results !== undefined && kinds[results.end] === sign.equals && spells(results.end + 1, manyResults);
      if (!many) add(at, -1, at);
      else
        results.names.forEach((result, i) => {
          picks.set(lines, i);
          add(at + 2 * i, result, results.end + 1);
        });
    }
    at = end - 1;
  }
  if (open !== undefined) failAtToken(tokens, 'missingReturn', open.at + 1);
  const within = new Map<number, FunctionHead>();
  for (const [last, head] of functions) for (let line = head.first; line <= last; line++) within.set(line, head);
  return { lines, lineNames, lineTokens, bodies, functions, within, picks, definedBy, given };
}
