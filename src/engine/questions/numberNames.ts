// Names that are numbers elsewhere: `e^x`, `pi*r^2`.
import { sign } from '../language';
import { nameAnswer, textAnswer, usesOf } from './answers';
import type { Question } from './types';
import { behindBracket, behindFactor, type Change, type Text } from './words';

/** Names, their numbers, and the letter before them: where that is an input too, the name is one of a row. */
const numbers: readonly (readonly [name: string, value: number, before: string])[] = [
  ['e', Math.E, 'd'],
  ['pi', Math.PI, ''],
  ['π', Math.PI, ''],
];

/** A power of e as a call of exp. */
function asExp({ words }: Text, at: number): readonly Change[] {
  const from = at + 2;
  const to = behindFactor(words, from);
  const alone = words[from]?.kind === sign.open && behindBracket(words, from) === to;
  if (alone) return [{ from: at, to: from, text: 'exp' }];
  return [
    { from: at, to: from, text: 'exp(' },
    { from: to, to, text: ')' },
  ];
}

/** Questions about letters that are also numbers, where the text has made inputs of them. */
export function numberQuestions(text: Text): readonly Question[] {
  const { words, names, introduced } = text;
  return numbers.flatMap(([name, value, before]): readonly Question[] => {
    const uses = introduced.has(name) ? [] : usesOf(text, name);
    const powers = name === 'e' ? uses.filter((at) => words[at + 1]?.kind === sign.power) : [];
    const word = words[powers[0] ?? uses[0] ?? -1];
    if (word === undefined || (powers.length === 0 && names.has(before))) return [];
    const changes = powers.flatMap((at) => asExp(text, at));
    const line = powers.length === uses.length ? '' : `${name} = ${value}\n`;
    const first = powers[0];
    const shown =
      first === undefined
        ? `${name} = ${value.toPrecision(6)}`
        : text.part(asExp(text, first), first, behindFactor(words, first + 2));
    return [
      {
        kind: 'number',
        name,
        place: text.place(word),
        answers: [textAnswer(text, shown, changes, line), nameAnswer(text, name)],
      },
    ];
  });
}
