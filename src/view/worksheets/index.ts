// Worksheets on paper: pages with blanks and their keys, for a moment, an exercise or a lesson, one by one or for a class.
export { WorksheetSheet } from './WorksheetSheet';
