// Whether the units below a node have the shape of a pattern: what its letters stand for, and which units it is made of.
import { opOf } from '../ops';
import type { Operand, Unit } from './units';
import type { Expr, NodeId } from '../types';

/** A pattern that was found in a graph. */
export interface Match {
  /** What each letter of the pattern stands for, by ref: `v:a`. */
  readonly letters: ReadonlyMap<string, Operand>;
  /** The units below the root that the pattern is made of. */
  readonly inner: ReadonlySet<NodeId>;
}

const matchesAll = (
  patterns: readonly Expr[],
  args: readonly Operand[],
  units: ReadonlyMap<NodeId, Unit>,
  match: Match,
): readonly Match[] =>
  patterns.reduce<readonly Match[]>(
    (found, pattern, i) => found.flatMap((each) => matches(pattern, args[i] ?? NaN, units, each)),
    [match],
  );

function matchesUnit(
  pattern: Expr & { readonly kind: 'call' },
  unit: Unit,
  units: ReadonlyMap<NodeId, Unit>,
  match: Match,
): readonly Match[] {
  if (unit.op !== pattern.op || unit.args.length !== pattern.args.length) return [];
  const asWritten = matchesAll(pattern.args, unit.args, units, match);
  if (opOf(unit.op).commutes !== true) return asWritten;
  return [...asWritten, ...matchesAll(pattern.args, [...unit.args].reverse(), units, match)];
}

/** All ways to see a part of a pattern in an operand, given what is known of its letters. Deep as the pattern is. */
function matches(pattern: Expr, operand: Operand, units: ReadonlyMap<NodeId, Unit>, match: Match): readonly Match[] {
  if (pattern.kind === 'number') return operand === pattern.value ? [match] : [];
  if (pattern.kind === 'ref') {
    const known = match.letters.get(pattern.ref);
    if (known !== undefined) return known === operand ? [match] : [];
    return [{ ...match, letters: new Map([...match.letters, [pattern.ref, operand]]) }];
  }
  const unit = typeof operand === 'number' ? undefined : units.get(operand);
  if (unit === undefined) return [];
  return matchesUnit(pattern, unit, units, { ...match, inner: new Set([...match.inner, unit.id]) });
}

/** All ways to see a pattern in a unit. */
export function matchesAt(pattern: Expr, root: Unit, units: ReadonlyMap<NodeId, Unit>): readonly Match[] {
  if (pattern.kind !== 'call') return [];
  return matchesUnit(pattern, root, units, { letters: new Map(), inner: new Set() });
}
