// The training session of a network: its run, its status, the sums over samples.
export { forgetLab, type Lab, labOf, labSpeeds, type LabState, labStore, mostUpdates, settingOf } from './lab';
export { type SampleSums, sampleSums } from './sampleSums';
export { type Learnt, learntOf, surfaceOf, type UnitCurve, unitCurve } from './status';
