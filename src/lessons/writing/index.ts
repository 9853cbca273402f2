// Writing lessons: a draft for any program, and small changes in the text of a lesson file.
export { draftOf } from './draft';
export {
  type Change,
  changedField,
  fileNameOf,
  headlinePlace,
  lineAt,
  outlineOf,
  outlineTitleOf,
  placeOfLine,
} from './edit';
