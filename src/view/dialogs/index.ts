// DOOR src/view/dialogs
export { Dialogs } from './Dialogs';
