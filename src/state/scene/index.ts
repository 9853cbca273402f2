// What the choices show: lesson, tape, run and frame of this moment.
export { keepsNumbers } from './held';
export { noneSettled, type Settled } from './asked';
export { blankOf } from './blanks';
export {
  allScenes,
  chosenPlan,
  chosenRests,
  chosenScene,
  grownScene,
  isWaiting,
  lessonOf,
  openedLesson,
  paceOf,
  sceneAt,
  stagedDerivation,
  stagedPrice,
  stagedTool,
  tabsOf,
  toolOf,
  viewOf,
} from './derive';
export {
  asWritten,
  bringLesson,
  bringLessons,
  bringTexts,
  fileOf,
  isAway,
  lessonNamed,
  openedId,
  readFile,
} from './later';
export { remapped } from './remapped';
export { openerOf } from './opener';
export type { Plan, Scene } from './scene';
export { headlinesOf, sectionSpans, takesSteps } from './sections';
export { placeAbove } from './sorted';
