// What was nearly a program: the same text with what was probably meant.
import { manyResults, ProgramError, sign, token } from '../language';
import { table } from '../ops';
import { textAnswer } from './answers';
import { dotProduct, lengthsFor, withIndex } from './lengths';
import type { ProgramAnswer, Question } from './types';
import { behindBracket, isName, type Text, wordsOf } from './words';

/** Whether one letter more, less, other or in another place makes one word of the other. */
function isNear(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return a === b;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const rests = [
    [a.slice(i + 1), b.slice(i + 1)],
    [a.slice(i), b.slice(i + 1)],
    [a.slice(i + 1), b.slice(i)],
  ];
  const swapped = a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
  return swapped || rests.some(([left, right]) => left === right);
}

/** Functions that are spelled nearly like a word. */
function nearFunctions(word: string): readonly string[] {
  const spelled = table.flatMap(({ spellings }) => spellings);
  const folded = word.toLowerCase();
  const same = spelled.filter((each) => each.toLowerCase() === folded);
  return (same.length > 0 ? same : spelled.filter((each) => each.length > 2 && isNear(each, folded))).slice(0, 3);
}

/** The function at `at` with another name, or what it stands for written out. */
function callRepairs(text: Text, at: number): readonly ProgramAnswer[] {
  const { words, names } = text;
  const word = words[at];
  if (word === undefined) return [];
  const end = behindBracket(words, at + 1);
  const summed = /^sum_([ijkn])$/.exec(word.text)?.[1];
  if (summed !== undefined) {
    return lengthsFor(names).map((length) => {
      const terms = Array.from({ length }, (_, i) => withIndex(text, at + 2, end - 1, summed, String(i + 1)));
      return textAnswer(text, terms.join(' + '), [{ from: at, to: end, text: `(${terms.join(' + ')})` }]);
    });
  }
  const [row, comma, column] = words.slice(at + 2, end - 1);
  const pair = isName(row) && comma?.kind === sign.comma && isName(column) && end === at + 6;
  if (word.text === 'dot' && pair && row !== undefined && column !== undefined) {
    return lengthsFor(names, row.text, column.text).map((length) => {
      const sum = dotProduct(row.text, column.text, length);
      return textAnswer(text, sum, [{ from: at, to: end, text: `(${sum})` }]);
    });
  }
  return nearFunctions(word.text).map((name) => textAnswer(text, `${name}(`, [{ from: at, to: at + 1, text: name }]));
}

/** A list of results for the one name on the left. */
function resultRepairs(text: Text, at: number): readonly ProgramAnswer[] {
  const { words } = text;
  const name = words[at - 2];
  const end = behindBracket(words, at + 1);
  let open = 0;
  let count = 1;
  for (const { kind } of words.slice(at + 1, end)) {
    open += kind === sign.open ? 1 : kind === sign.close ? -1 : 0;
    if (kind === sign.comma && open === 1) count++;
  }
  if (words[at - 1]?.kind !== sign.equals || !isName(name) || name === undefined) return [];
  const results = Array.from({ length: count }, (_, i) => `${name.text}${i + 1}`).join(', ');
  return [textAnswer(text, `${results} = ${manyResults}(`, [{ from: at - 2, to: at - 1, text: results }])];
}

/** A comma between two numbers as a point. */
function pointRepairs(text: Text, at: number): readonly ProgramAnswer[] {
  const [left, right] = [text.words[at - 1], text.words[at + 1]];
  if (left?.kind !== token.number || right?.kind !== token.number) return [];
  const number = `${left.text}.${right.text}`;
  return [textAnswer(text, number, [{ from: at - 1, to: at + 2, text: number }])];
}

/** Two names around an `@`, which no word of the language is. */
function matrixRepairs(program: string): readonly ProgramAnswer[] {
  const product = /([\p{L}_][\p{L}\d_]*)(?:\.T)?\s*@\s*([\p{L}_][\p{L}\d_]*)/u;
  const [, row = '', column = ''] = product.exec(program) ?? [];
  if (row === '') return [];
  return lengthsFor(new Set(program.match(/[\p{L}_][\p{L}\d_]*/gu)), row, column).map((length) => {
    const sum = dotProduct(row, column, length);
    return { kind: 'text', shown: sum, program: program.replace(product, `(${sum})`) };
  });
}

function answersFor(program: string, error: ProgramError): readonly ProgramAnswer[] {
  if (error.key === 'badCharacter' || error.key === 'memberName') return matrixRepairs(program);
  if (error.key === 'missingParenthesis') {
    const closing = error.detail[0] ?? ')';
    const made = program.slice(0, error.offset) + closing + program.slice(error.offset);
    return [{ kind: 'text', shown: closing, program: made }];
  }
  const text = wordsOf(program);
  const at = text?.words.findIndex((word) => text.place(word).offset === error.offset && word.end > word.start) ?? -1;
  if (text === undefined || at < 0) return [];
  if (error.key === 'unknownFunction') return callRepairs(text, at);
  if (error.key === 'manyResults') return resultRepairs(text, at);
  return error.key === 'unexpectedSymbol' && error.detail[0] === ',' ? pointRepairs(text, at) : [];
}

/** What a text that is no program may have meant, as a question with answers; undefined where nothing is near. */
export function repairOf(program: string, error: ProgramError): Question | undefined {
  if (program.length > 2_000) return undefined;
  try {
    const answers = answersFor(program, error);
    const { line, column, offset, length } = error;
    const place = { line, column, offset, length };
    return answers.length === 0 ? undefined : { kind: 'repair', name: error.detail[0] ?? '', place, answers };
  } catch (failed) {
    // A text whose words cannot be told apart has nothing near it.
    if (failed instanceof ProgramError) return undefined;
    throw failed;
  }
}
