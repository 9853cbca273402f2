// Mistakes with the slope of an activation: left out in one layer, of another function, at another place.
import { isKind, partialRef, valueRef } from '../ref';
import { call, fill, num, opOf, ref } from '../ops';
import { partialOf } from '../graph';
import type { Expr, Ref } from '../types';
import type { Unit } from './ground';
import { type MistakeRow, type Place, type Variant, variantOf, stepWriting } from './mistakeRow';

/** Which units a mistake is made at: all hidden ones, one layer of them, those of the output, all. */
export function groupsOf({ ground: { hidden, output } }: Place): readonly (readonly Unit[])[] {
  const all = hidden.flat();
  return [
    ...(all.length > 0 ? [all] : []),
    ...(hidden.length > 1 ? hidden : []),
    ...(output.length > 0 ? [output] : []),
    ...(output.length > 0 && all.length > 0 ? [[...all, ...output]] : []),
  ];
}

const slopes = (place: Place, group: readonly Unit[], slope: (unit: Unit) => Expr | undefined): readonly Variant[] =>
  variantOf(group.map((unit) => [partialRef(unit.edge), slope(unit)] as const));

/** The slope's own rule with other quantities in the place of the unit's sum and value. */
function slopeWith({ run }: Place, unit: Unit, of: (each: Ref) => Expr): Expr | undefined {
  const rule = stepWriting(run.tape, partialRef(unit.edge))?.rule;
  return rule === undefined ? undefined : fill(rule, (each) => (isKind(each, 'value') ? of(each) : ref(each)));
}

/** Functions whose slopes are taken for one another. */
const confused = ['tanh', 'sigmoid', 'relu'] as const;

/** The slope of another function, as one writes it over the unit's own value and sum. */
export const slopeOf = (op: string, { id, sum }: Unit): Expr =>
  partialOf(opOf(op), [ref(valueRef(sum))], ref(valueRef(id)), 0);

const others = (group: readonly Unit[]): readonly string[] =>
  confused.filter((op) => group.some((unit) => unit.op !== op));

/** Mistakes with the slope of an activation. */
export const slopeRows = {
  /** One layer's slope forgotten. */
  layerSlope: {
    rules: (place) =>
      [...(place.ground.hidden.length > 1 ? place.ground.hidden : []), place.ground.output].flatMap((group) =>
        slopes(place, group, () => num(1)),
      ),
  },
  /** The slope of another function: tanh' for sigma'. */
  otherSlope: {
    rules: (place) =>
      groupsOf(place).flatMap((group) =>
        others(group).flatMap((op) => slopes(place, group, (unit) => (unit.op === op ? undefined : slopeOf(op, unit)))),
      ),
  },
  /** The slope taken at a: sigma'(a). */
  slopeAtValue: {
    rules: (place) =>
      groupsOf(place).flatMap((group) =>
        slopes(place, group, (unit) =>
          slopeWith(place, unit, (each) =>
            each === valueRef(unit.id) ? call(unit.op, ref(each)) : ref(valueRef(unit.id)),
          ),
        ),
      ),
  },
  /** The sum in the place of the value: z(1-z). */
  slopeOfSum: {
    rules: (place) =>
      groupsOf(place).flatMap((group) =>
        slopes(place, group, (unit) => slopeWith(place, unit, () => ref(valueRef(unit.sum)))),
      ),
  },
} as const satisfies Readonly<Record<string, MistakeRow>>;
