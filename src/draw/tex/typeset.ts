// Typesets calls of operations by their rows in the table: the template filled, long sums and products joined.
import { opOf, type Typeset } from '../../engine';
import { atLeast, parens, productOf, signedTerms, sumOf, type Written } from './pieces';

/** What the course on networks calls an operation. */
const inNetwork: ReadonlyMap<string, readonly [string, string]> = new Map([['sigmoid', ['\\sigma', 'g']]]);

/** Operations that are read better written out. */
export const writtenOps: ReadonlySet<string> = new Set(['wsum', 'l2', 'logloss', 'log1p', 'logsigmoid']);

interface CallStyle {
  /** Whether operations go by the names of the course on networks. */
  readonly network: boolean;
  /** What stands between factors that are not numbers. */
  readonly dot: string;
}

/** A template with its arguments put in, in parentheses where they bind too weakly. */
function filled({ tex, level, needs, between = ',' }: Typeset, args: readonly Written[]): Written {
  const need = (i: number): number => needs[i] ?? needs.at(-1) ?? 0;
  const all = (): string => args.map((arg, i) => atLeast(arg, need(i))).join(between);
  const closed = tex.replace('\\left(#*\\right)', () => parens(all()));
  const put = closed.replace(/#(\*|\d)/g, (hole, which: string) => {
    if (which === '*') return all();
    const i = Number(which) - 1;
    const arg = args[i];
    return arg === undefined ? hole : atLeast(arg, need(i));
  });
  return { tex: put, level, digits: args.every((arg) => arg.digits) };
}

/** A call of an operation with its arguments typeset. Throws RangeError for an operation that the table lacks. */
export function writeCall(op: string, args: readonly Written[], { network, dot }: CallStyle): Written {
  if (op === 'add' || op === 'sum') return sumOf(args);
  if (op === 'mul') return productOf(args, dot);
  const [only] = args;
  if (op === 'neg' && only?.terms !== undefined) {
    const terms = signedTerms('-', only);
    return { ...filled(opOf(op).typeset, args), ...(terms !== undefined && { terms }) };
  }
  const { typeset } = opOf(op);
  const [from, to] = (network ? inNetwork.get(op) : undefined) ?? ['', ''];
  return filled({ ...typeset, tex: typeset.tex.replace(from, () => to) }, args);
}
