// What drawings share: camera, gestures, axes, spans of text.
import './drawing.css';
import './node.css';
import './toolPlot.css';

export { AxesMarks } from './AxesMarks';
export { Fraction, fractionWidth } from './Fraction';
export { MistakeMarks } from './MistakeMarks';
export { afterSpans, Spans, spansWidth } from './Spans';
export { ZoomTools } from './ZoomTools';
export {
  type Camera,
  cameraTransform,
  fitsWhole,
  type Focus,
  handWidth,
  heldCorner,
  movedTo,
  movedToWhole,
  readableInHand,
  restingCamera,
  textsOf,
  windowOf,
} from './camera';
export { unit, watchUnit } from './unit';
export { useArrival } from './useArrival';
export { type Moving, useGestures } from './useGestures';
