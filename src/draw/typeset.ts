// How each operation is typeset: one row per operation of the engine's table.
import { escapeTex } from './nodeName';
import {
  applied,
  argument,
  atLeast,
  elided,
  level,
  powerOf,
  productOf,
  sumOf,
  type Writer,
  type Written,
} from './written';

const digitsOf = (args: readonly Written[]): boolean => args.every((arg) => arg.digits);

const minus: Writer = (args) => ({
  tex: `${atLeast(argument(args, 0), level.sum)}-${atLeast(argument(args, 1), level.product)}`,
  level: level.sum,
  digits: digitsOf(args),
});

const negative: Writer = (args) => ({
  tex: `-${atLeast(argument(args, 0), level.product)}`,
  level: level.sum,
  digits: digitsOf(args),
});

const fraction: Writer = (args) => ({
  tex: `\\frac{${argument(args, 0).tex}}{${argument(args, 1).tex}}`,
  level: level.function,
  digits: digitsOf(args),
});

const around =
  (before: string, after: string): Writer =>
  (args) => ({ tex: `${before}${argument(args, 0).tex}${after}`, level: level.atom, digits: digitsOf(args) });

/** Weights first, then what they weigh, term by term. */
const weighted: Writer = (args) => {
  const half = Math.floor(args.length / 2);
  return sumOf(args.slice(0, half).map((weight, i) => productOf([weight, argument(args, half + i)], '\\,')));
};

const one: Written = { tex: '1', level: level.atom, digits: true };

const logLoss: Writer = (args) => {
  const [h, y] = [argument(args, 0), argument(args, 1)];
  const log = applied('\\log');
  const sign = y.digits ? '\\times ' : '\\,';
  const terms = [
    `${atLeast(y, level.product)}${sign}${log([h]).tex}`,
    `(1-${atLeast(y, level.product)})${sign}${log([minus([one, h])]).tex}`,
  ];
  return { tex: `-\\bigl[${terms.join('+')}\\bigr]`, level: level.sum, digits: digitsOf(args) };
};

/** Half of lambda times the sum of the squares. */
const penalty: Writer = (args) => {
  const squares = args.slice(1).map((weight) => powerOf(weight, '2').tex);
  return {
    tex: `\\tfrac{${argument(args, 0).tex}}{2}\\left(${elided(squares, 4).join('+')}\\right)`,
    level: level.product,
    digits: digitsOf(args),
  };
};

const rows: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['add', (args) => sumOf(args)],
  ['sum', (args) => sumOf(args)],
  ['sub', minus],
  ['neg', negative],
  ['mul', (args) => productOf(args)],
  ['prod', (args) => productOf(args)],
  ['div', fraction],
  ['pow', (args) => powerOf(argument(args, 0), argument(args, 1).tex)],
  ['square', (args) => powerOf(argument(args, 0), '2')],
  ['exp', (args) => powerOf({ ...one, tex: 'e', digits: digitsOf(args) }, argument(args, 0).tex)],
  ['copy', (args) => argument(args, 0)],
  ['sqrt', around('\\sqrt{', '}')],
  ['abs', around('\\lvert ', '\\rvert ')],
  ['log', applied('\\log')],
  ['ln', applied('\\ln')],
  ['log1p', (args) => applied('\\log')([sumOf([one, argument(args, 0)])])],
  ['sin', applied('\\sin')],
  ['cos', applied('\\cos')],
  ['tan', applied('\\tan')],
  ['tanh', applied('\\tanh')],
  ['max', applied('\\max')],
  ['min', applied('\\min')],
  ['sigmoid', applied('\\sigma', true)],
  ['logsigmoid', (args) => applied('\\log')([applied('\\sigma', true)(args)])],
  ['relu', applied('\\operatorname{relu}', true)],
  ['softplus', applied('\\operatorname{softplus}', true)],
  ['wsum', weighted],
  ['logloss', logLoss],
  ['l2', penalty],
]);

/** The course's name of the sigmoid in a layered network. */
const inNetwork: ReadonlyMap<string, Writer> = new Map<string, Writer>([['sigmoid', applied('g', true)]]);

/** How an operation is typeset; one that has no row is written like a function. */
export const writerOf = (op: string, network: boolean): Writer =>
  (network ? inNetwork.get(op) : undefined) ?? rows.get(op) ?? applied(escapeTex(op), true);
