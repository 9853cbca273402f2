// DOOR src/view/tools/nudge
export { Nudge } from './Nudge';
