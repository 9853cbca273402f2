// Plots: axes, sampled curves, marks, bars.
export { type Axes, axesOf, type Room } from './axes';
export { boundaryPath } from './boundary';
export { acrossAt, curvePieces, heightAt, pathsBetween, piecesPath, pointAt, sweptAt } from './curve';
export { type ErrorPicture, errorPicture } from './errorCurve';
export { ladderPicture } from './ladderChart';
export { ladderStage } from './ladderStage';
export { logBars } from './logBars';
export { lossPicture } from './lossCurve';
export { axisAt, boxBetween, lineAcross, type Segment, stretchOf, tangentAt, toAxis } from './marks';
export { clamp, type Place, placeOf } from './place';
export { probe } from './probe';
export { secantPicture } from './secant';
export { unitPicture } from './unitPlot';
