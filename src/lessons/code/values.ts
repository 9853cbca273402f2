// What a formula of code comes to: text for the program, a function, a module, or a gradient that the page finds itself.
import { opSpelled } from '../../engine';
import { NotRead } from './problem';
import type { CodeLine } from './tokens';
import type { Param, Tree } from './tree';

/** A formula as text of the program, with how strongly its outermost sign binds: 1 sum, 2 product, 4 power, 5 name or call. */
export interface Formula {
  readonly kind: 'formula';
  readonly text: string;
  readonly binds: number;
  /** Whether no name is in it. */
  readonly constant: boolean;
}

/** A function of the code, with where it was written. */
export interface CodeFunction {
  readonly kind: 'function';
  readonly name: string;
  readonly params: readonly Param[];
  readonly body: Tree | readonly CodeLine[];
  readonly scope: Scope;
}

/** What a name stands for. */
export type Value =
  | Formula
  | CodeFunction
  | { readonly kind: 'derivative'; readonly of: CodeFunction; readonly withValue: boolean }
  | { readonly kind: 'slope' }
  | { readonly kind: 'drawn' }
  | { readonly kind: 'text' }
  | { readonly kind: 'module'; readonly numeric: boolean }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'list'; readonly items: readonly Value[] };

/** The names of a function or of the whole text. */
export interface Scope {
  readonly names: Map<string, Value>;
  readonly around: Scope | undefined;
}

/** A gradient, of which the page needs to know nothing. */
export const slope = { kind: 'slope' } as const;

/** The program while it is written. */
export interface Writer {
  /** Its lines, by the names that they define. */
  readonly lines: Map<string, string>;
  readonly inputs: Map<string, number>;
  readonly taken: Set<string>;
  /** What is differentiated; undefined: its last line. */
  target: string | undefined;
  /** What was only printed, where nothing else is there. */
  printed: Tree | undefined;
  /** How many steps of the reader were taken. */
  steps: number;
  /** How deep it is in calls and in formulas. */
  depth: number;
  nested: number;
}

/** A writer with nothing written. */
export const newWriter = (): Writer => ({
  lines: new Map(),
  inputs: new Map(),
  taken: new Set(),
  target: undefined,
  printed: undefined,
  steps: 0,
  depth: 0,
  nested: 0,
});

/** More steps, and deeper calls, are no text that somebody pastes. */
const most = { steps: 20_000, depth: 20, nested: 800 } as const;

/** Counts a step of the reader; throws NotRead for too many. */
export function count(writer: Writer): void {
  const isMuch = ++writer.steps > most.steps || writer.depth > most.depth || writer.nested > most.nested;
  if (isMuch) throw new NotRead('line');
}

/** What a name stands for; undefined where nothing has said it. */
export function valueOf(scope: Scope, name: string): Value | undefined {
  for (let here: Scope | undefined = scope; here !== undefined; here = here.around) {
    const value = here.names.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A name of the program that nothing has yet, as near to the one of the code as can be. */
export function freshName({ taken }: Writer, wanted: string): string {
  const stripped = wanted.replace(/^_+/, '').replace(/_+$/, '').slice(0, 40);
  const base = /^\p{L}/u.test(stripped) && opSpelled(stripped) === undefined ? stripped : `v_${stripped}`;
  let name = base;
  for (let i = 2; taken.has(name); i++) name = `${base}_${i}`;
  taken.add(name);
  return name;
}

/** A number as a formula. */
export const numberFormula = (value: number): Formula => ({
  kind: 'formula',
  text: String(value),
  binds: 5,
  constant: true,
});

/** A name as a formula. */
export const nameFormula = (text: string): Formula => ({ kind: 'formula', text, binds: 5, constant: false });

/** Writes a line `name = text`, and gives its name. */
export function writeLine(writer: Writer, wanted: string, { text }: Formula): Formula {
  const name = freshName(writer, wanted);
  writer.lines.set(name, text);
  return nameFormula(name);
}

/** What the result of a function is called: as the function, unless that is a word of the language. */
export const resultName = ({ name }: CodeFunction): string => (opSpelled(name) === undefined ? name : 'y');
