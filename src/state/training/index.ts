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
<<<<<<< HEAD
export { type TrainingStatus, trainingStatus, unitCurve } from './status';
export { type Surface, surfaceOf } from './surface';
=======
export { type TrainingStatus, trainingStatus, type Surface, surfaceOf, unitCurve } from './status';
export { forgetUpdates, inCommon, lengthOf, updatesOf } from './madeUpdates';
>>>>>>> 81e5336 (A training is in the link: a reload, Back or another machine comes back to the same update, to the last digit)
