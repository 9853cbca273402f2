// What derivatives cost, on the stage: a ladder whose paths multiply, and what each way computes on one scale.
export { LadderScene } from './LadderScene';
export { PassesScene } from './PassesScene';
