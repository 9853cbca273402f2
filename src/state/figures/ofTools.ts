// The figures of the tools, and what a number is judged by. This code comes later: see `later`.
export { presets } from '../../lessons';
export { againstIn, boardOf, compare, followed, isEnough, numberVerdict, sweepsOf } from '../tools';
export { mistakeFigures } from './mistake';
export { nudgeFigures } from './nudge';
export { sweepFigures } from './sweeps';
export { surfaceFigure, trainingFigures } from './training';
