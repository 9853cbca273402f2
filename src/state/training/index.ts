// The training session of a network: its run, its status, the sums over samples.
export {
  createTraining,
  forgetTraining,
  type TrainingSession,
  trainingSession,
  trainingSpeeds,
  type TrainingState,
  settingOf,
  type Training,
  type TrainingCore,
} from './trainingSession';
export { type SampleSums, sampleSums } from './sampleSums';
export { type TrainingStatus, trainingStatus, unitCurve } from './status';
export { type Surface, surfaceOf } from './surface';
export { forgetUpdates, inCommon, lengthOf, updatesOf } from './madeUpdates';
