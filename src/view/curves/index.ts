// DOOR src/view/curves
export { CurveView } from './CurveView';
