// Mistakes on the way forward, which all derivatives follow: a bias or an activation left out, another activation.
import { adjointRef, isKind, partialRef, valueRef } from '../ref';
import { call, num, ref } from '../ops';
import { isInput } from '../verify';
import type { Expr, NodeId } from '../types';
import { isBiasUnit, type Sum } from './ground';
import { type MistakeRow, type Place, variantOf, stepWriting } from './mistakeRow';
import { groupsOf, slopeOf } from './slopeRows';

/** A weighted sum without the weights of bias units; undefined where it has none. */
function withoutBias({ ground: { graph } }: Place, { op, pairs }: Sum): Expr | undefined {
  const left = pairs.filter(({ of }) => !isBiasUnit(graph, of));
  if (op !== 'wsum' || left.length === pairs.length) return undefined;
  if (left.length === 0) return num(0);
  return call(op, ...left.map(({ weight }) => ref(valueRef(weight))), ...left.map(({ of }) => ref(valueRef(of))));
}

/** A bias that is written as a term: the input in `w*x + b`. */
function biasTerms({
  ground: { graph },
}: Place): readonly { readonly sum: NodeId; readonly bias: NodeId; readonly rest: NodeId }[] {
  return graph.nodes.flatMap(({ id, op, args: [a, b] }) => {
    if (op !== 'add' || a?.kind !== 'node' || b?.kind !== 'node' || isInput(graph, a.id) === isInput(graph, b.id))
      return [];
    return [isInput(graph, a.id) ? { sum: id, bias: a.id, rest: b.id } : { sum: id, bias: b.id, rest: a.id }];
  });
}

const sumsWithoutBias = (place: Place, sums: readonly Sum[]) =>
  variantOf(sums.map((sum) => [valueRef(sum.id), withoutBias(place, sum)] as const));

/** Functions that are put in the place of a unit's own. */
const activations = ['tanh', 'sigmoid', 'relu'] as const;

/** Mistakes on the way forward. */
export const forwardRows = {
  /** The bias forgotten in the weighted sums of one layer, or of all. */
  noBias: {
    rules: (place) => [
      ...[place.ground.sums.flat(), ...(place.ground.sums.length > 1 ? place.ground.sums : [])].flatMap((sums) =>
        sumsWithoutBias(place, sums),
      ),
      ...biasTerms(place).flatMap(({ sum, bias, rest }) =>
        variantOf([[valueRef(sum), ref(valueRef(rest))]], valueRef(bias)),
      ),
    ],
  },
  /** The activation forgotten: z is passed on, with the slope 1 or with the slope of before. */
  noActivation: {
    rules: (place) =>
      groupsOf(place).flatMap((group) => {
        const values = group.map(({ id, sum }) => [valueRef(id), ref(valueRef(sum))] as const);
        return [
          ...variantOf([...values, ...group.map(({ edge }) => [partialRef(edge), num(1)] as const)]),
          ...variantOf(values),
        ];
      }),
  },
  /** Another function in the place of the activation. */
  otherActivation: {
    rules: (place) =>
      groupsOf(place).flatMap((group) =>
        activations
          .filter((op) => group.some((unit) => unit.op !== op))
          .flatMap((op) => {
            const units = group.filter((unit) => unit.op !== op);
            return variantOf([
              ...units.map(({ id, sum }) => [valueRef(id), call(op, ref(valueRef(sum)))] as const),
              ...units.map((unit) => [partialRef(unit.edge), slopeOf(op, unit)] as const),
            ]);
          }),
      ),
  },
} as const satisfies Readonly<Record<string, MistakeRow>>;

/** Whether a quantity is found on the way back. */
export const isBackward = ({ run, ref: asked }: Place): boolean =>
  !isKind(asked, 'value') &&
  !isKind(asked, 'partial') &&
  stepWriting(run.tape, asked) !== undefined &&
  asked !== adjointRef(run.tape.target);
