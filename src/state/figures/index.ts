// What is shown beside the quantities of the tape: numbers that take runs of their own, derived at every change and before anything is drawn.
export { createFigures, type Figures, still } from './figures';
export { bringFigures, toolCode } from './later';
export { type Moment, momentAt, momentFor } from './moments';
export { type MistakeFigures } from './mistake';
export { type NudgeFigures } from './nudge';
export { type SweepFigures } from './sweeps';
