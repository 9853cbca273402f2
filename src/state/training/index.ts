// The training session of a network: its run, its status, the sums over samples.
export {
  createTraining,
  forgetLab,
  type Lab,
  labOf,
  labSpeeds,
  type LabState,
  mostUpdates,
  settingOf,
  type Training,
  type TrainingCore,
} from './lab';
export { type SampleSums, sampleSums } from './sampleSums';
export { type Learnt, learntOf, type Surface, surfaceOf, unitCurve } from './status';
