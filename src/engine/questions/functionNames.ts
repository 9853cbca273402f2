// A function's name without brackets: `sin x`, `y log h`, `sin^2 x`, `exp^x`.
import { sign, token } from '../language';
import { nameAnswer, textAnswer } from './answers';
import type { Question } from './types';
import { beginsOperand, behindBracket, behindFactor, type Change, isLooseFunction, type Text, textOf } from './words';

/** Words that name other things as well; alone they are taken for those. */
const alsoNames = new Set([
  'sigma',
  'σ',
  'step',
  'share',
  'sign',
  'sum',
  'mean',
  'max',
  'min',
  'l2',
  'power',
  'square',
]);

const inverse: ReadonlyMap<string, string> = new Map([
  ['sin', 'asin'],
  ['cos', 'acos'],
  ['tan', 'atan'],
]);

/** A use of a function without brackets: its power, if it has one, and its argument, all as indices of words. */
interface Use {
  readonly at: number;
  /** Where the argument begins; the power stands between the name and it. */
  readonly from: number;
  /** Behind the argument: its factors, and as far as it may reach as well, where that is farther. */
  readonly to: number;
  readonly wide: number;
}

/** Behind what follows: products to the end of the product, else everything to the end of the bracket or line. */
function reach(text: Text, to: number, sums: boolean): number {
  const { words } = text;
  let i = to;
  for (;;) {
    const kind = words[i]?.kind;
    const product = kind === sign.times || kind === sign.over;
    const sum = sums && (kind === sign.plus || kind === sign.minus);
    if (product || sum) i = behindFactor(words, i + 1);
    else if (i > to && beginsOperand(words[i])) i = behindFactor(words, i);
    else return i;
  }
}

/** Behind the argument that begins at `from`; `ends` holds where the uses end that stand in it. */
function behindArgument({ words }: Text, from: number, ends: ReadonlyMap<number, number>): number {
  const bracket = words[from]?.kind === sign.open;
  let to = from;
  while (beginsOperand(words[to]) && (to === from || words[to]?.kind !== sign.open)) {
    const inner = ends.get(to);
    if (inner !== undefined) return to > from ? to : inner;
    if (bracket) return behindBracket(words, to);
    to = behindFactor(words, to);
  }
  return to;
}

/** Reads the uses from the last to the first: an argument may be a use itself. */
function usesIn(text: Text): readonly Use[] {
  const { words } = text;
  const ends = new Map<number, number>();
  const found: Use[] = [];
  for (let at = words.length - 1; at >= 0; at--) {
    if (!isLooseFunction(text, at)) continue;
    const powered = words[at + 1]?.kind === sign.power;
    const from = powered ? behindFactor(words, at + 2) : at + 1;
    const to = behindArgument(text, from, ends);
    ends.set(at, to);
    const lone = to === from + 1 && words[from]?.kind === token.number;
    found.push({ at, from, to, wide: to > from && words[from]?.kind !== sign.open ? reach(text, to, lone) : to });
  }
  return found.reverse();
}

/** The changes that set a use in brackets; none where nothing stands behind the name. */
function bracketed({ words }: Text, { at, from, to, wide }: Use, far: boolean): readonly Change[] {
  const name = words[at]?.text ?? '';
  const end = far ? wide : to;
  const inBrackets = (start: number, stop: number, head: string, tail: string): readonly Change[] =>
    words[start]?.kind === sign.open && behindBracket(words, start) === stop
      ? [
          { from: at, to: start, text: head },
          { from: stop, to: stop, text: tail },
        ]
      : [
          { from: at, to: start, text: `${head}(` },
          { from: stop, to: stop, text: `)${tail}` },
        ];
  if (from === at + 1) return to === from ? [] : inBrackets(from, end, name, '');
  if (to === from) return name === 'exp' ? inBrackets(at + 2, from, name, '') : [];
  const power = textOf(words, at + 2, from);
  const other = /^(?:-1|⁻¹|\(-1\))$/.test(power) ? inverse.get(name) : undefined;
  const raised = words[at + 1]?.end === words[at + 1]?.start ? power : `^${power}`;
  return inBrackets(from, end, other ?? name, other === undefined ? raised : '');
}

/** Questions about functions whose brackets are missing, one for each function. */
export function functionQuestions(text: Text): readonly Question[] {
  const uses = usesIn(text);
  return [...new Set(uses.map(({ at }) => text.words[at]?.text ?? ''))].flatMap((name): readonly Question[] => {
    const own = uses.filter(({ at }) => text.words[at]?.text === name);
    const plain = own.map((use) => bracketed(text, use, false));
    const first = own.findIndex((_, i) => (plain[i]?.length ?? 0) > 0);
    const use = own[Math.max(first, 0)];
    const word = text.words[use?.at ?? 0];
    if (use === undefined || word === undefined || (first < 0 && alsoNames.has(name))) return [];
    const shownAt = (far: boolean): string =>
      text.part(bracketed(text, use, far), use.at, Math.max(far ? use.wide : use.to, use.from));
    const narrow = textAnswer(text, shownAt(false), plain.flat());
    const far = textAnswer(
      text,
      shownAt(true),
      own.flatMap((each) => bracketed(text, each, true)),
    );
    const lone = use.to === use.from + 1 && text.words[use.from]?.kind === token.number;
    const both = use.wide === use.to ? [narrow] : lone ? [far, narrow] : [narrow, far];
    return [
      {
        kind: 'function',
        name,
        place: text.place(word),
        answers: [...(first < 0 ? [] : both), nameAnswer(text, name)],
      },
    ];
  });
}
