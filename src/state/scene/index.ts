// What the choices show: lesson, tape, run and frame of this moment.
export { keepsNumbers } from './held';
export { noneSettled, type Settled } from './asked';
export { blankOf } from './blanks';
export {
  allScenes,
  chosenPlan,
  chosenRests,
  chosenScene,
  contents,
  grownScene,
  isWaiting,
  lessonNamed,
  lessonOf,
  openedLesson,
  paceOf,
  sceneAt,
  stagedDerivation,
  stagedTool,
  tabOf,
  toolOf,
  viewOf,
} from './derive';
export { asWritten, bringLessons, fileOf, isAway, openedId, readFile } from './later';
export { remapped } from './remapped';
export { openerOf } from './opener';
export type { Plan, Scene } from './scene';
export { headlinesOf, sectionSpans, takesSteps } from './sections';
export { placeAbove } from './sorted';
