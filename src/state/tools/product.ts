// The chain rule written out for one adjoint, from the rules of the tape: products of saved adjoints and local partials.
import { type Expr, isKind, type NodeId, nodeOf, type Ref, type Tape, writerOf } from '../../engine';

/** A product with more factors than this is not opened further: it would not fit its line. */
const mostFactors = 12;
/** Nodes that one line goes back through at most. */
const longestChain = 12;

const one: Expr = { kind: 'number', value: 1 };

const isOne = (expr: Expr): boolean => expr.kind === 'number' && expr.value === 1;

/** The rule of the step that writes a quantity; undefined for inputs and for what the tape does not have. */
const ruleOf = (tape: Tape, ref: Ref): Expr | undefined => writerOf(tape, ref)?.rule;

/** How many quantities an expression shows. */
function factorsIn(expr: Expr): number {
  if (expr.kind !== 'call') return isOne(expr) ? 0 : 1;
  return expr.args.reduce((sum, arg) => sum + factorsIn(arg), 0);
}

/** The factors of a product, of products in it as well. */
const factorsOf = (expr: Expr): readonly Expr[] =>
  expr.kind === 'call' && expr.op === 'mul' ? expr.args.flatMap(factorsOf) : [expr];

/** A product without factors of 1, multiplied from left to right. */
function productOf(args: readonly Expr[]): Expr {
  const [first, ...others] = args.flatMap(factorsOf).filter((arg) => !isOne(arg));
  if (first === undefined) return one;
  return others.reduce((product, factor): Expr => ({ kind: 'call', op: 'mul', args: [product, factor] }), first);
}

/** A sum with its longest products first: what comes through the network stands before a penalty's own term. */
const sumOf = (args: readonly Expr[]): Expr => ({
  kind: 'call',
  op: 'sum',
  args: args.toSorted((a, b) => factorsIn(b) - factorsIn(a)),
});

/** A local partial that is just a value is written as that; one that is just a number too, where `named` does not keep its name. */
function partialOf(tape: Tape, ref: Ref, named: boolean): Expr {
  const rule = ruleOf(tape, ref);
  const isName = rule === undefined || rule.kind === 'call' || (named && rule.kind === 'number');
  return isName ? { kind: 'ref', ref } : rule;
}

/** Where a line of the product stops, and how many of these places the second line goes through. */
interface Stations {
  readonly at: (id: NodeId) => boolean;
  readonly second: number;
  /** Whether the first line names each edge that it goes along, also where the local partial is a mere 1. */
  readonly named: boolean;
}

/** In a network the deltas, layer by layer; elsewhere every adjoint, and the second line leads back to the seed. */
function stationsOf({ graph }: Tape): Stations {
  if (!graph.nodes.some(({ op }) => op === 'wsum')) return { at: () => true, second: longestChain, named: true };
  return { at: (id) => graph.node(id)?.op === 'wsum', second: 1, named: false };
}

/** How far an adjoint is opened. */
interface Reach extends Pick<Stations, 'at' | 'named'> {
  /** Stations that it goes through. */
  readonly left: number;
  /** Bounds the recursion. */
  readonly depth: number;
}

/** Opens an adjoint back to the stations behind `left` others. */
function opened(tape: Tape, expr: Expr, reach: Reach): Expr {
  if (expr.kind === 'number') return expr;
  if (expr.kind === 'call') {
    const args = expr.args.map((arg) => opened(tape, arg, reach));
    return expr.op === 'mul' ? productOf(args) : sumOf(args);
  }
  const { ref } = expr;
  const rule = ruleOf(tape, ref);
  if (rule === undefined || isKind(ref, 'value')) return expr;
  if (isKind(ref, 'partial')) return partialOf(tape, ref, reach.named);
  if (isKind(ref, 'contribution')) return opened(tape, rule, reach);
  if (rule.kind === 'number') return rule;
  const stops = reach.at(nodeOf(ref));
  if ((stops && reach.left === 0) || reach.depth === 0) return expr;
  return opened(tape, rule, { ...reach, left: stops ? reach.left - 1 : reach.left, depth: reach.depth - 1 });
}

const same = (a: Expr, b: Expr): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * An adjoint of a reverse tape as sums of products, each line opening the adjoints of the line before by the chain rule:
 * `delta2 x2`, then `delta3 Theta2 a2(1-a2) x2`. Saved local partials stay names, unless they are just a value. What
 * does not fit a line is left out; empty for what the tape does not have.
 */
export function productsOf(tape: Tape, ref: Ref): readonly Expr[] {
  const rule = ruleOf(tape, ref);
  if (rule === undefined) return [];
  const { at, second, named } = stationsOf(tape);
  const first = opened(tape, rule, { at, named, left: 0, depth: longestChain });
  // Opening a long sum would write all of it, so it is not tried.
  if (factorsIn(first) > mostFactors) return [first];
  const further = opened(tape, rule, { at, named: false, left: second, depth: longestChain });
  return same(first, further) || factorsIn(further) > mostFactors ? [first] : [first, further];
}

/** The quantities that an expression shows, and the values that its local partials are made of. */
export function quantitiesIn(tape: Tape, exprs: readonly Expr[]): ReadonlySet<Ref> {
  const found = new Set<Ref>();
  const walk = (expr: Expr): void => {
    if (expr.kind === 'call') expr.args.forEach(walk);
    if (expr.kind !== 'ref') return;
    found.add(expr.ref);
    const rule = isKind(expr.ref, 'partial') ? ruleOf(tape, expr.ref) : undefined;
    if (rule !== undefined) walk(rule);
  };
  exprs.forEach(walk);
  return found;
}
