// What has a length that the text does not say: a row times a column, `w^T x`, and a list over an index, `sum(x_i)`.
import { sign, token } from '../language';
import { nameAnswer, textAnswer } from './answers';
import type { ProgramAnswer, Question } from './types';
import { beginsOperand, behindBracket, type Change, isName, type Text, type Word } from './words';

/** Lengths to choose from where the text has no entries yet. */
const offered = [2, 3, 4] as const;
const longest = 12;

/** How many entries `w1, w2 ..` a text already has. */
function entriesOf(names: ReadonlySet<string>, name: string): number {
  let count = 0;
  while (count < longest && names.has(`${name}${count + 1}`)) count++;
  return count;
}

/** The lengths to offer for these names: the one that the text has begins the list. */
export function lengthsFor(names: ReadonlySet<string>, ...letters: readonly string[]): readonly number[] {
  const known = letters.map((letter) => entriesOf(names, letter)).filter((count) => count > 1);
  return [...new Set([...known, ...offered])];
}

/** `w1*x1 + w2*x2` */
export const dotProduct = (row: string, column: string, length: number): string =>
  Array.from({ length }, (_, i) => `${row}${i + 1}*${column}${i + 1}`).join(' + ');

const transposed = new Set(['T', 'top', 'ᵀ']);

interface Product {
  readonly from: number;
  readonly to: number;
  readonly row: string;
  readonly column: string;
  /** The sign of transposition, where it is a word of its own. */
  readonly sign?: string;
}

/** A transposed name and what it is multiplied by, from `at` on. */
function productAt({ words, introduced }: Text, at: number): Product | undefined {
  const word = words[at];
  if (!isName(word) || word === undefined) return undefined;
  const joined = /^(\p{L}+)ᵀ(\p{L}*)$/u.exec(word.text);
  const [, row = word.text, rest = ''] = joined ?? [];
  const sup = words[at + 2];
  const power = words[at + 1]?.kind === sign.power && sup !== undefined && transposed.has(sup.text);
  if (joined === null && (!power || introduced.has(sup.text))) return undefined;
  let next = at + (joined === null ? 3 : 1);
  if (rest !== '') return { from: at, to: next, row, column: rest };
  if (words[next]?.kind === sign.times) next++;
  const column = words[next];
  if (!isName(column) || column === undefined) return undefined;
  return { from: at, to: next + 1, row, column: column.text, ...(joined === null && sup && { sign: sup.text }) };
}

const binding = new Set<number | undefined>([sign.times, sign.over, sign.power, sign.minus]);

const endsOperand = (word: Word | undefined): boolean =>
  isName(word) || word?.kind === token.number || word?.kind === sign.close;

/** A sum in brackets, unless what stands beside it leaves it a sum. */
function loose(words: readonly Word[], { from, to }: { from: number; to: number }, sum: string): string {
  const left = binding.has(words[from - 1]?.kind) || endsOperand(words[from - 1]);
  const right = words[to]?.kind === sign.times || words[to]?.kind === sign.over || words[to]?.kind === sign.power;
  return left || right || beginsOperand(words[to]) ? `(${sum})` : sum;
}

function productQuestion(text: Text): readonly Question[] {
  const products = text.words.flatMap((_, at) => productAt(text, at) ?? []);
  const [first] = products;
  const word = text.words[first?.from ?? -1];
  if (first === undefined || word === undefined) return [];
  const answers = lengthsFor(text.names, first.row, first.column).map((length): ProgramAnswer => {
    const changes = products.map((each): Change => ({
      from: each.from,
      to: each.to,
      text: loose(text.words, each, dotProduct(each.row, each.column, length)),
    }));
    return textAnswer(text, dotProduct(first.row, first.column, length), changes);
  });
  const name = text.part([], first.from, first.to);
  // A letter that was joined to its sign of transposition is no name that could stay.
  const asIs = first.sign === undefined ? [] : [nameAnswer(text, first.sign)];
  return [{ kind: 'length', name, place: text.place(word), answers: [...answers, ...asIs] }];
}

const lists = new Set(['sum', 'mean', 'max', 'min', 'logsumexp']);
const indexed = /^(.+)_([ijkn])$/;

/** A list that is one formula over an index: `sum(w_i*x_i)`. */
function listQuestion(text: Text): readonly Question[] {
  const { words, introduced } = text;
  const at = words.findIndex(
    (word, i) => lists.has(word.text) && words[i + 1]?.kind === sign.open && !introduced.has(word.text),
  );
  const word = words[at];
  if (word === undefined) return [];
  const end = behindBracket(words, at + 1);
  const inside = words.slice(at + 2, end - 1).filter((each) => !introduced.has(each.text));
  const index = inside.map((each) => indexed.exec(each.text)?.[2]).find((each) => each !== undefined);
  if (index === undefined || inside.some((each) => each.kind === sign.comma)) return [];
  const stems = inside.flatMap((each) =>
    indexed.exec(each.text)?.[2] === index ? [indexed.exec(each.text)?.[1] ?? ''] : [],
  );
  const answers = lengthsFor(text.names, ...stems).map((length): ProgramAnswer => {
    const list = Array.from({ length }, (_, i) => withIndex(text, at + 2, end - 1, index, String(i + 1))).join(', ');
    return textAnswer(text, `${word.text}(${list})`, [{ from: at + 2, to: end - 1, text: list }]);
  });
  const asIs = inside.filter((each) => indexed.test(each.text)).map((each) => nameAnswer(text, each.text));
  const name = text.part([], at, end);
  return [{ kind: 'length', name, place: text.place(word), answers: [...answers, ...asIs.slice(0, 1)] }];
}

/** The words from one index to before another with a number for an index: `x_i` becomes `x1`. */
export function withIndex(text: Text, from: number, to: number, index: string, number: string): string {
  const changes = text.words.slice(from, to).flatMap((word, i): readonly Change[] => {
    const found = isName(word) ? indexed.exec(word.text) : null;
    const alone = word.text === index;
    if (!alone && found?.[2] !== index) return [];
    return [{ from: from + i, to: from + i + 1, text: alone ? number : `${found?.[1] ?? ''}${number}` }];
  });
  return text.part(changes, from, to);
}

/** Questions about lengths. */
export const lengthQuestions = (text: Text): readonly Question[] => [...productQuestion(text), ...listQuestion(text)];
