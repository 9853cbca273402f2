// Words that could be products: `wx`, `x1w1`, `sinx`.
import { sign } from '../language';
import { opSpelled } from '../ops';
import { nameAnswer, textAnswer, usesOf } from './answers';
import type { Question } from './types';
import { behindBracket, isName, type Text } from './words';

/** Words of two letters, and words that begin like a function, that are names as a rule. */
const usual = new Set(
  'lr mu nu xi pi id ce bn kl lo hi in on tp fp tn fn eq no re im vx vy vz cost sine tank mini maxi signs logs sums steps'.split(
    ' ',
  ),
);

const letterWithDigits = /\p{L}\p{M}*[\d\u2080-\u2089′]*/gu;
const onlyLetters = /^(?:\p{L}\p{M}*[\d\u2080-\u2089′]*)+$/u;

/** A function's word at the beginning, and one letter or known name behind it. */
function functionAndRest(name: string, names: ReadonlySet<string>): string | undefined {
  for (let length = name.length - 1; length > 1; length--) {
    const [head, rest] = [name.slice(0, length), name.slice(length)];
    if (opSpelled(head) === undefined) continue;
    if (/^\p{L}[\d\u2080-\u2089]*$/u.test(rest) || names.has(rest)) return `${head}(${rest})`;
  }
  return undefined;
}

/** The factors that a word could be; undefined where it is a name beyond doubt. */
function factorsOf(name: string, names: ReadonlySet<string>): readonly string[] | undefined {
  if (!onlyLetters.test(name) || /^d\p{L}$/u.test(name)) return undefined;
  const parts = name.match(letterWithDigits) ?? [];
  if (parts.length < 2) return undefined;
  if (parts.length === 2) return parts;
  const indexed = parts.every((part) => part.length > 1);
  return indexed || parts.every((part) => names.has(part)) ? parts : undefined;
}

/** Questions about words that could be products, one for each word. */
export function productQuestions(text: Text): readonly Question[] {
  const { words, names, introduced } = text;
  return [...names].flatMap((name): readonly Question[] => {
    if (introduced.has(name) || usual.has(name) || opSpelled(name) !== undefined) return [];
    const call = functionAndRest(name, names);
    const factors = call === undefined ? factorsOf(name, names) : undefined;
    const meant = call ?? factors?.join('*');
    const uses = usesOf(text, name);
    const word = words[uses[0] ?? -1];
    if (meant === undefined || word === undefined) return [];
    const changes = uses.map((at) => {
      const before = words[at - 1]?.kind;
      const tight = before === sign.over || before === sign.power;
      // `sinx(..)` would be a call with two arguments side by side.
      const stuck = isName(words[at]) && words[at + 1]?.kind === sign.open && behindBracket(words, at + 1) > at;
      const factor = (tight && factors !== undefined) || (stuck && factors === undefined);
      return { from: at, to: at + 1, text: factor ? `(${meant})` : meant };
    });
    return [
      {
        kind: 'product',
        name,
        place: text.place(word),
        answers: [textAnswer(text, meant, changes), nameAnswer(text, name)],
      },
    ];
  });
}
