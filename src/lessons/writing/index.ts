// Writing lessons: a draft for any program, small changes in the text of a lesson file, and what of it says what is on the stage.
export { draftOf } from './draft';
export { type Change, changedField, fileNameOf, lineAt, outlineOf, outlineTitleOf, placeOfLine } from './edit';
export { beatAt, formulaPlace, headlinePlace, nodeAt, nodePlace, type Place, sectionPlace } from './places';
