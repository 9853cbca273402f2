// DOOR src/view/panel
export { Panel } from './Panel';
