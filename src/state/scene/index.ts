// What the choices show: lesson, tape, run and frame of this moment.
export {
  chosenPlan,
  chosenRests,
  chosenScene,
  contents,
  grownScene,
  lessonOf,
  paceOf,
  sceneAt,
  stagedDerivation,
  tabOf,
  toolOf,
  viewOf,
} from './derive';
export { momentIn } from './moment';
export { openerOf } from './opener';
export type { Plan, Scene } from './scene';
export { headlinesOf, stretchesOf, takesSteps } from './sections';
export { placeAbove } from './sorted';
