// DOOR src/view/tools/four
export { FourViews } from './FourViews';
