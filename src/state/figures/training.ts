// What the training shows at the update at which it stands: what is learnt, the sums of one weight, and the surface.
import { type NodeId, ownNode, type Ref } from '../../engine';
import type { Choices } from '../choices';
import type { Scene } from '../scene';
import {
  type TrainingState,
  type TrainingStatus,
  trainingStatus,
  type SampleSums,
  sampleSums,
  type Surface,
  surfaceOf,
  type Training,
} from '../training';

export interface TrainingFigures {
  readonly status: TrainingStatus;
  readonly sums: SampleSums;
}

/** Until another is chosen, the weight is the one that is pinned. */
function weightOf({ summed }: TrainingState, pinned: Ref | undefined): NodeId | undefined {
  return summed !== undefined && summed.pinned === pinned ? summed.weight : ownNode(pinned);
}

/** The figures of the training; `progress` says that its weights are others, and which weight is summed up. */
export const trainingFigures = (
  training: Training,
  scene: Scene,
  choices: Choices,
  progress: TrainingState,
  pinned: Ref | undefined,
): TrainingFigures => ({
  status: trainingStatus(training, scene, choices),
  sums: sampleSums(training, scene, choices, weightOf(progress, pinned)),
});

/** Cells to a side of the surface. */
const cells = 48;

/** The first output over x1 and x2; undefined but for two inputs. */
export const surfaceFigure = (training: Training, scene: Scene, choices: Choices): Surface | undefined =>
  surfaceOf(training, scene, choices, cells);
