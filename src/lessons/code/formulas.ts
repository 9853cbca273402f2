// Formulas as text of the program: how signs bind, what is one number, and what a maker of numbers makes.
import { compile, execute, ProgramError, reverseMode, valueRef } from '../../engine';
import { NotRead } from './problem';
import type { Sign } from './tree';
import type { Formula, Value } from './values';

/** How strongly signs bind: 5 a name or a call. A sign in front stands before a product without brackets, and behind no sign. */
export const binding = { sum: 1, minus: 1.5, product: 2, power: 4, whole: 5 } as const;

const strength: Readonly<Record<Sign, number>> = {
  '+': binding.sum,
  '-': binding.sum,
  '*': binding.product,
  '/': binding.product,
  '^': binding.power,
};

/** A formula, in brackets where it binds less than this. */
export const bracketed = ({ text, binds }: Formula, least: number): string => (binds >= least ? text : `(${text})`);

/** Two formulas with a sign between them. */
export function signed(sign: Sign, left: Formula, right: Formula): Formula {
  const binds = strength[sign];
  const isPower = sign === '^';
  const space = binds === binding.sum ? ' ' : '';
  const before = bracketed(left, isPower ? binding.whole : Math.min(binds, binding.minus));
  const behind = bracketed(right, isPower ? binding.whole : binds + 1);
  const text = `${before}${space}${sign}${space}${behind}`;
  return { kind: 'formula', text, binds, constant: left.constant && right.constant };
}

/** A value as a formula; throws NotRead for what is none. */
export function asFormula(value: Value): Formula {
  if (value.kind === 'formula') return value;
  if (value.kind === 'slope') throw new NotRead('gradient');
  if (value.kind === 'list') {
    const [only] = value.items;
    if (value.items.length === 1 && only !== undefined && only.kind === 'formula') return only;
    throw new NotRead('array');
  }
  throw new NotRead('line');
}

/** The number that a formula without names is; throws NotRead where that is none. */
export function numberOf({ text }: Formula): number {
  try {
    const number = execute(reverseMode(compile(`y = ${text}`)), {}).at(valueRef('y'));
    if (Number.isFinite(number)) return number;
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
  }
  throw new NotRead('line');
}

/** The first argument; throws NotRead where there is none. */
export const firstOf = (args: readonly Value[]): Value => {
  const [first] = args;
  if (first === undefined) throw new NotRead('line');
  return first;
};

/** The number that a maker is given: itself, or the only one of a list. */
export function made(args: readonly Value[]): Value {
  let first = firstOf(args);
  while (first.kind === 'list' && first.items.length === 1 && first.items[0] !== undefined)
    [first] = first.items as [Value];
  return first.kind === 'drawn' || first.kind === 'slope' ? first : asFormula(first);
}

/** How many numbers a random number is asked for; more than one are an array. */
export function drawnOnce(word: string, args: readonly Value[]): Value {
  const first = args[0] ?? { kind: 'list', items: [] };
  const size = first.kind === 'list' ? first.items[0] : first;
  const sized = word === 'randn' || word === 'rand';
  if (args.length > 1 && sized) throw new NotRead('array');
  if (sized && size?.kind === 'formula' && size.text !== '1') throw new NotRead('array');
  return { kind: 'drawn' };
}
