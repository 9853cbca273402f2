// Other moments of the lesson of which the page shows a picture: every beat in the overview, the next rest in the console, what is printed.
import { type Choices, plainTool } from '../choices';
import { chosenRests, chosenScene, grownScene, type Scene, sceneAt } from '../scene';
import { type LineReading, lineReadings } from '../tools';

/** A moment beside that of the lecture, and what its picture takes. */
export interface Moment {
  readonly choices: Choices;
  readonly scene: Scene;
  readonly lines: readonly LineReading[];
  readonly grown: Scene | undefined;
}

const momentOf = (choices: Choices, scene: Scene): Moment => ({
  choices,
  scene,
  lines: scene.keeps ? [] : lineReadings(scene.lesson, scene.derivation, scene.inputs),
  grown: grownScene(choices, scene),
});

/** The moment of choices that are not the reader's own, as it would stand on the stage: its marks carry names. */
export const momentFor = (choices: Choices): Moment => momentOf({ ...choices, tool: plainTool }, chosenScene(choices));

/** The moment of a frame counted from 0; `asked` is what is kept back there. */
export function momentAt(choices: Choices, at: number, asked: Scene['asked']): Moment {
  const there: Choices = { ...choices, at, tool: plainTool };
  return momentOf(there, sceneAt(there, at, asked));
}

/** The moments that the page shows now, by their frames counted from 0. */
export function momentsOf(
  scene: Scene,
  choices: Choices,
  shows: { readonly overview: boolean; readonly console: boolean },
): ReadonlyMap<number, Moment> {
  const { lesson, frames, at } = scene;
  const beats = shows.overview ? lesson.beats.map((_, i) => frames.findLastIndex(({ beat }) => beat === i)) : [];
  const next = shows.console ? chosenRests(choices).find((rest) => rest > at) : undefined;
  const all = next === undefined ? beats : [...beats, next];
  return new Map(all.map((each) => [each, momentAt(choices, each, scene.asked)]));
}
