// The table of mistakes, the commonest first: few digits tell only the first of them from chance.
import { backwardRows } from './backwardRows';
import { forwardRows } from './forwardRows';
import { weightRows } from './weightRows';
import { otherRows } from './otherRows';
import { slopeRows } from './slopeRows';
import type { MistakeRow } from './mistakeRow';

const rows = { ...otherRows, ...backwardRows, ...slopeRows, ...forwardRows, ...weightRows };

/** The names of the mistakes that the tutor knows. */
export type TutorMistakeId = keyof typeof rows;

/** From the commonest to the rarest. */
const order = [
  'sign',
  'slope',
  'squared',
  // The penalty is one of the things that were not added, and the one that is forgotten.
  'noPenalty',
  'overwrite',
  'once',
  'double',
  'half',
  'other',
  'noTimesValue',
  'sumForValue',
  'otherSlope',
  'noBias',
  'tens',
  'samples',
  'missing',
  'order',
  'updated',
  'bias',
  'lambdaShare',
  'layerSlope',
  'slopeAtValue',
  'slopeOfSum',
  'noActivation',
  'transposed',
  'otherActivation',
  'ownFactor',
  'neighbour',
  'otherUnit',
  'noPartial',
  'lossSign',
  'lossDouble',
  'lossHalf',
  'penaltyHalf',
  'farOther',
] as const satisfies readonly TutorMistakeId[];

/** Every mistake that the tutor knows, the commonest first. */
export const tutorMistakes: readonly (readonly [TutorMistakeId, MistakeRow])[] = order.map((id) => [id, rows[id]]);
