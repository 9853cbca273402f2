// The tool that shows one quantity in four ways.
export { FourViews } from './FourViews';
