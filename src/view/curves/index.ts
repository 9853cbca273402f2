// The curves on the stage.
export { CurveView } from './CurveView';
