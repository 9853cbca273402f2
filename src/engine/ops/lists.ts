// Rows of the table: what is made of a list of numbers as a whole.
import type { Op } from './op';
import type { Expr } from '../types';

const call = (op: string, ...args: readonly Expr[]): Expr => ({ kind: 'call', op, args });
const num = (value: number): Expr => ({ kind: 'number', value });

/** log(e^a + e^b + ..), where the largest number is taken out: never overflows. */
function logSumExp(numbers: readonly number[]): number {
  const most = Math.max(...numbers);
  if (!Number.isFinite(most)) return most;
  let total = 0;
  for (const each of numbers) total += Math.exp(each - most);
  return most + Math.log(total);
}

/** The shares of the numbers by their exponentials. */
function shares(numbers: readonly number[]): readonly number[] {
  const most = Math.max(...numbers);
  const parts = numbers.map((each) => Math.exp(each - most));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}

/** The share of one entry as a call: it stands first. */
const shareOf = (args: readonly Expr[], index: number): Expr =>
  call('softmax', args[index] ?? num(NaN), ...args.filter((_, i) => i !== index));

const halves = <T>(args: readonly T[]): readonly [logits: readonly T[], labels: readonly T[]] => [
  args.slice(0, args.length / 2),
  args.slice(args.length / 2),
];

/** Whether the labels are numbers that add up to 1. */
const areShares = (labels: readonly Expr[]): boolean =>
  labels.reduce((sum, label) => sum + (label.kind === 'number' ? label.value : NaN), 0) === 1;

const list = (name: string): Op['typeset'] => ({
  tex: `\\operatorname{${name}}\\left(#*\\right)`,
  level: 5,
  needs: [0],
  between: ',',
});

/** The rows of operations over any number of arguments. */
export const lists: readonly Op[] = [
  {
    name: 'mean',
    spellings: ['mean', 'average'],
    arity: 'many',
    value: (...args) => args.reduce((sum, each) => sum + each, 0) / args.length,
    partials: (args) => num(1 / args.length),
    listSlopes: (args) => args.map(() => 1 / args.length),
    typeset: list('mean'),
    written: (args) => call('div', call('sum', ...args), num(args.length)),
    cancels: true,
  },
  {
    name: 'logsumexp',
    spellings: ['logsumexp'],
    arity: 'many',
    value: (...args) => logSumExp(args),
    partials: shareOf,
    listSlopes: shares,
    typeset: list('logsumexp'),
    written: (args) => call('log', call('sum', ...args.map((each) => call('exp', each)))),
  },
  {
    // The share of its first argument among all: a line `p1, p2 = softmax(z1, z2)` puts each in front in turn.
    name: 'softmax',
    spellings: ['softmaxfirst', 'softmax'],
    arity: 'many',
    value: (...args) => shares(args)[0] ?? NaN,
    partials: (args, index) => {
      const own = shareOf(args, 0);
      return index === 0
        ? call('mul', own, call('sub', num(1), own))
        : call('neg', call('mul', own, shareOf(args, index)));
    },
    listSlopes: (args) => {
      const parts = shares(args);
      const [own = NaN] = parts;
      const others = parts.slice(1).reduce((sum, part) => sum + part, 0);
      return parts.map((part, i) => (i === 0 ? own * others : -own * part));
    },
    typeset: list('softmax'),
    written: (args) =>
      call('div', call('exp', args[0] ?? num(NaN)), call('sum', ...args.map((each) => call('exp', each)))),
  },
  {
    // Logits first, then as many labels: -(y1 log p1 + y2 log p2 + ..) with p = softmax(z).
    name: 'softmaxloss',
    spellings: ['softmaxloss', 'crossentropy', 'cross_entropy'],
    arity: 'pairs',
    value: (...args) => {
      const [logits, labels] = halves(args);
      const total = logSumExp(logits);
      return logits.reduce((sum, logit, i) => sum + (labels[i] === 0 ? 0 : (labels[i] ?? NaN) * (total - logit)), 0);
    },
    partials: (args, index) => {
      const [logits, labels] = halves(args);
      if (index >= logits.length) return call('neg', call('log', shareOf(logits, index - logits.length)));
      const share = shareOf(logits, index);
      const weighed = areShares(labels) ? share : call('mul', call('sum', ...labels), share);
      return call('sub', weighed, labels[index] ?? num(NaN));
    },
    listSlopes: (args) => {
      const [logits, labels] = halves(args);
      const parts = shares(logits);
      const total = logSumExp(logits);
      const weight = labels.reduce((sum, label) => sum + label, 0);
      return [
        ...logits.map((_, i) => {
          const others = parts.reduce((sum, part, j) => (j === i ? sum : sum + part), 0);
          // With the whole label on this entry p - 1 is taken from the others, so that it keeps its digits.
          return labels[i] === weight ? -weight * others : weight * (parts[i] ?? NaN) - (labels[i] ?? NaN);
        }),
        ...logits.map((logit) => total - logit),
      ];
    },
    typeset: list('loss'),
    written: (args) => {
      const [logits, labels] = halves(args);
      return call('neg', call('sum', ...labels.map((label, i) => call('mul', label, call('log', shareOf(logits, i))))));
    },
  },
];
