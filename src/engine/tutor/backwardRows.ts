// Mistakes on the way back: the seven that can be made on purpose, the sign, a factor, the penalty, the other factor.
import { isKind, nodeOf, partialRef, sourceOf, valueRef } from '../ref';
import { call, num, ref } from '../ops';
import { type MistakeId, mistakes } from '../verify';
import type { Expr, Ref, RefOf } from '../types';
import { type Candidate, type MistakeRow, type Place, type Variant, variantOf, stepWriting } from './mistakeRow';
import { isBackward } from './forwardRows';
import { edgesNear } from './weightRows';

const onPurpose = (id: MistakeId): MistakeRow => ({
  rules: ({ run, rate }) => (run.tape.mode === 'reverse' ? [{ rule: mistakes[id](run.tape, rate) }] : []),
});

/** Rates that are tried where the reader may have taken another than the one that is set. */
const usualRates = [1, 0.5, 0.1] as const;

/** The slopes of these edges, each made another one. */
function changed({ run }: Place, edges: readonly RefOf['partial'][], of: (rule: Expr) => Expr): readonly Variant[] {
  return variantOf(
    edges.map((each) => {
      const rule = stepWriting(run.tape, each)?.rule;
      return [each, rule === undefined ? undefined : of(rule)] as const;
    }),
  );
}

const partials = (edges: Place['ground']['losses']): readonly RefOf['partial'][] =>
  edges.map((edge) => partialRef(edge));
const times =
  (factor: number) =>
  (rule: Expr): Expr =>
    call('mul', num(factor), rule);

/** The number itself times a factor, and the same where only what the loss sends back has it. */
function factor(of: (place: Place) => readonly number[]): { readonly own: MistakeRow; readonly loss: MistakeRow } {
  return {
    own: { numbers: (place) => of(place).map((each): Candidate => ({ number: each * place.run.at(place.ref) })) },
    loss: { rules: (place) => of(place).flatMap((each) => changed(place, partials(place.ground.losses), times(each))) },
  };
}

/** m and 1/m where there are more samples than one. */
const shares = ({ samples }: Place): readonly number[] => (samples > 1 ? [1 / samples, samples] : []);

const signs = factor(() => [-1]);
const doubles = factor((place) => (isBackward(place) ? [2] : []));
const halves = factor((place) => (isBackward(place) ? [0.5] : []));
const ofSamples = factor((place) => (isBackward(place) ? shares(place) : []));
const tens = factor(() => [10, 0.1, 100, 0.01, 1000, 0.001]);

/** In a product, the partial by one factor is the other: here the factor itself was taken. */
function ownFactors(place: Place): readonly Variant[] {
  const { graph } = place.run.tape;
  return edgesNear(place).flatMap((edge) => {
    const into = graph.node(nodeOf(partialRef(edge)));
    const from = sourceOf(graph, edge);
    if (into?.op !== 'mul' || from === undefined) return [];
    return variantOf([[partialRef(edge), ref(valueRef(from))]], partialRef(edge));
  });
}

/** The contributions that were not added, one at a time, where there are more than two. */
function missing({ run, ref: asked }: Place): readonly Variant[] {
  const terms = stepWriting(run.tape, asked)?.reads.filter((each) => isKind(each, 'contribution')) ?? [];
  return terms.length < 2
    ? []
    : terms.map((part): Variant => ({ rule: ({ write }) => (write === part ? num(0) : undefined), part }));
}

/** A local partial on the way that was not multiplied by. */
function withoutPartial(place: Place): readonly Variant[] {
  const { pairAt } = place.ground;
  return edgesNear(place).flatMap((edge) =>
    pairAt.has(edge) && place.ground.sums.flat().some(({ op }) => op === 'wsum')
      ? []
      : variantOf([[partialRef(edge), num(1)]], partialRef(edge)),
  );
}

const lambdaOf = ({ ground: { graph, penalties } }: Place): Ref | undefined => {
  const [edge] = penalties;
  const lambda = edge === undefined ? undefined : graph.node(nodeOf(partialRef(edge)))?.args[0];
  return lambda?.kind === 'node' ? valueRef(lambda.id) : undefined;
};

/** Rows about the penalty, which change nothing where lambda is 0. */
const onPenalty = (of: (place: Place) => readonly Variant[]): MistakeRow => ({
  rules(place) {
    const lambda = lambdaOf(place);
    return lambda !== undefined && place.run.at(lambda) === 0 ? [] : of(place);
  },
});

/** Mistakes on the way back. */
export const backwardRows = {
  sign: signs.own,
  lossSign: signs.loss,
  slope: onPurpose('slope'),
  squared: onPurpose('squared'),
  double: doubles.own,
  lossDouble: doubles.loss,
  half: halves.own,
  lossHalf: halves.loss,
  overwrite: onPurpose('overwrite'),
  once: onPurpose('once'),
  missing: { rules: missing },
  order: onPurpose('order'),
  updated: {
    rules: ({ run, rate }) =>
      run.tape.mode === 'reverse'
        ? [...new Set([rate, ...usualRates])].map((each) => ({ rule: mistakes.updated(run.tape, each) }))
        : [],
  },
  noPenalty: onPenalty((place) => changed(place, partials(place.ground.penalties), () => num(0))),
  bias: onPurpose('bias'),
  penaltyHalf: onPenalty((place) =>
    [0.5, 2].flatMap((each) => changed(place, partials(place.ground.penalties), times(each))),
  ),
  lambdaShare: onPenalty((place) => [
    ...shares(place).flatMap((each) => changed(place, partials(place.ground.losses), times(each))),
    ...shares(place).flatMap((each) => changed(place, partials(place.ground.penalties), times(each))),
  ]),
  samples: ofSamples.own,
  tens: tens.own,
  ownFactor: { rules: ownFactors },
  noPartial: { rules: withoutPartial },
} as const satisfies Readonly<Record<string, MistakeRow>>;
