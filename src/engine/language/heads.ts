// How each line of a program begins: what it defines, with which parameters, and where its formula starts.
import { failAtToken } from './lexer';
import { sign, token, type Tokens } from './tokens';
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

/** How the lines of a program begin. */
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

/** A function of which `def` has been read, and `return` not yet. */
type Open = FunctionHead & { readonly name: number; readonly at: number };

/** The heads while they are read. */
interface Reading extends Omit<Heads, 'lines' | 'within'> {
  readonly tokens: Tokens;
  readonly functions: Map<number, FunctionHead>;
  readonly picks: Map<number, number>;
  readonly given: Set<number>;
  lines: number;
  open: Open | undefined;
}

function beginReading(tokens: Tokens): Reading {
  // A line with several results is as many lines as it has commas at most.
  let room = tokens.lines;
  for (let at = 0; at < tokens.count; at++) if (tokens.kinds[at] === sign.comma) room++;
  return {
    tokens,
    lineNames: new Int32Array(room),
    lineTokens: new Int32Array(room),
    bodies: new Int32Array(room),
    functions: new Map(),
    picks: new Map(),
    definedBy: new Int32Array(tokens.names.count).fill(-1),
    given: new Set(),
    lines: 0,
    open: undefined,
  };
}

const spells = ({ kinds, values, names }: Tokens, at: number, word: string): boolean =>
  kinds[at] === token.name && nameText(names, values[at] as number) === word;

const definedTwice = ({ tokens }: Reading, at: number, name: number): never =>
  failAtToken(tokens, 'definedTwice', at, [nameText(tokens.names, name)]);

/** A line that begins at `at`, whose formula begins at `body`; it defines `name`, or nothing where that is -1. */
function add(reading: Reading, at: number, name: number, body: number): void {
  const { lineNames, lineTokens, bodies, definedBy, given } = reading;
  if (name >= 0) {
    if (definedBy[name] !== -1 || given.has(name)) definedTwice(reading, at, name);
    definedBy[name] = reading.lines;
  }
  lineNames[reading.lines] = name;
  lineTokens[reading.lines] = at;
  bodies[reading.lines++] = body;
}

const isImport = (tokens: Tokens, at: number): boolean =>
  tokens.kinds[at + 1] === token.name &&
  (spells(tokens, at, 'import') || (spells(tokens, at, 'from') && spells(tokens, at + 2, 'import')));

/** Opens the function of `def f(x):`; gives the token behind it, or undefined where there is none. */
function openAt(reading: Reading, at: number): number | undefined {
  const { tokens, lines, open } = reading;
  const { kinds, values } = tokens;
  if (!spells(tokens, at, 'def') || kinds[at + 1] !== token.name || kinds[at + 2] !== sign.open) return undefined;
  const { names: params, end } = namesAt(tokens, at + 3);
  if (kinds[end] !== sign.close || kinds[end + 1] !== sign.colon) return undefined;
  if (open !== undefined) failAtToken(tokens, 'missingReturn', open.at + 1);
  reading.open = { name: values[at + 1] as number, params, first: lines, at };
  return end + 2;
}

/** `name = ..`: a number, a declared input `?`, or a function as `lambda x: ..`. */
function readDefinition(reading: Reading, at: number, name: number): void {
  const { tokens, definedBy, functions, given, lines } = reading;
  const { kinds } = tokens;
  if (kinds[at + 2] === sign.given && at + 3 === lineEnd(tokens, at)) {
    if (definedBy[name] !== -1) definedTwice(reading, at, name);
    given.add(name);
    return;
  }
  const lambda = spells(tokens, at + 2, 'lambda') ? namesAt(tokens, at + 3) : undefined;
  const isLambda = lambda !== undefined && kinds[lambda.end] === sign.colon;
  if (isLambda) functions.set(lines, { params: lambda.names, first: lines });
  add(reading, at, name, isLambda ? lambda.end + 1 : at + 2);
}

/** `f(x) = ..`, or a formula that begins with a call. */
function readCall(reading: Reading, at: number, name: number): void {
  const { tokens, functions, lines } = reading;
  const { kinds } = tokens;
  const { names: params, end } = namesAt(tokens, at + 2);
  const defines = params.length > 0 && kinds[end] === sign.close && kinds[end + 1] === sign.equals;
  if (defines) functions.set(lines, { params, first: lines });
  add(reading, at, defines ? name : -1, defines ? end + 2 : at);
}

/** `p, q = softmax(..)` is a line for each of its names; gives whether it is one. */
function readResults(reading: Reading, at: number): boolean {
  const { tokens, picks } = reading;
  const { names: results, end } = namesAt(tokens, at);
  if (tokens.kinds[end] !== sign.equals || !spells(tokens, end + 1, manyResults)) return false;
  results.forEach((result, i) => {
    picks.set(reading.lines, i);
    add(reading, at + 2 * i, result, end + 1);
  });
  return true;
}

function readLine(reading: Reading, at: number): void {
  const { tokens, functions, open } = reading;
  const { kinds, values } = tokens;
  const name = kinds[at] === token.name ? (values[at] as number) : -1;
  const next = kinds[at + 1];
  if (open !== undefined && spells(tokens, at, 'return')) {
    functions.set(reading.lines, open);
    add(reading, open.at + 1, open.name, at + 1);
    reading.open = undefined;
  } else if (name >= 0 && next === sign.equals) readDefinition(reading, at, name);
  else if (name >= 0 && next === sign.open) readCall(reading, at, name);
  else if (name < 0 || next !== sign.comma || !readResults(reading, at)) add(reading, at, -1, at);
}

/** Reads the heads of all lines; throws ProgramError for a name that two lines define, or a `def` without `return`. */
export function readHeads(tokens: Tokens): Heads {
  const { kinds } = tokens;
  const reading = beginReading(tokens);
  for (let at = 0; kinds[at] !== token.end;) {
    const behind = kinds[at] === token.separator ? at + 1 : openAt(reading, at);
    if (behind === undefined && !isImport(tokens, at)) readLine(reading, at);
    at = behind ?? lineEnd(tokens, at);
  }
  if (reading.open !== undefined) failAtToken(tokens, 'missingReturn', reading.open.at + 1);
  const within = new Map<number, FunctionHead>();
  for (const [last, head] of reading.functions) {
    for (let line = head.first; line <= last; line++) within.set(line, head);
  }
  return { ...reading, within };
}
