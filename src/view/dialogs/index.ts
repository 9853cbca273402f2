// Dialogs over the page: help, overview, go to, share, examples, notation.
export { Dialogs } from './Dialogs';
