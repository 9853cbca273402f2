// The variants of a worksheet: questions with their keys, each with the link to its live version.
import { type ExerciseLevel, type Inputs, type InputRange, type Ref, levels, variantInputs } from '../../engine';
import { type Choices, maxSeed, newest, plainTool, startChoices } from '../choices';
import { type Moment, momentFor } from '../figures';
import { isTooLong, writeLink } from '../link';
import { choicesWith, practiceText } from '../practice';
import { allScenes, chosenPlan, chosenScene, type Scene, stagedDerivation, stagedPrice, viewOf } from '../scene';
import { blanksOf } from './blanks';

/** What is asked: the moment, the whole lesson, or an exercise of a level. */
export type Subject = 'moment' | 'lesson' | ExerciseLevel;

/** What a lecturer wants to hand out. */
export interface Wish {
  readonly subject: Subject;
  /** How many variants, each with numbers of its own; one has the numbers of the moment, or of the exercise. */
  readonly count: number;
  readonly seed: number;
}

/** A picture with blanks, and the same with the numbers. */
export interface Question {
  readonly sheet: Moment;
  readonly key: Moment;
  /** What is to be found, in the order of the tape. */
  readonly asked: readonly Ref[];
  /** All that is left blank: also what other questions of the sheet ask for. */
  readonly blank: readonly Ref[];
  /** The live version, as the end of an address; undefined where a link has no room for it. */
  readonly link: string | undefined;
}

/** A sheet and its key. */
export interface Variant {
  /** Its number among the variants; empty where it is the only one. */
  readonly name: string;
  /** The exercise; absent for a moment or a lesson. */
  readonly exercise?: { readonly level: ExerciseLevel; readonly name: string };
  readonly questions: readonly Question[];
}

/** From one seed to the next in a set: another set begins with the next seed, and shares no sheet with this one. */
const stride = 10_007;
/** Seeds are tried so many times as there are variants. */
const mostTries = 20;
/** Frames of a lesson that are looked at. */
const mostFrames = 2000;

const isLevel = (subject: Subject): subject is ExerciseLevel => levels.some((level) => level === subject);

/** What decides a moment, without what this reader's own page looks like. */
const plain = (choices: Choices): Choices => ({
  ...choices,
  hide: startChoices.hide,
  theme: startChoices.theme,
  ask: [],
});

/** A view of its own, where the moment has something else in place of the drawing. */
function withDrawing(choices: Choices, scene: Scene): Choices {
  const view = scene.lesson.views[0];
  const isDrawn = stagedDerivation(choices, scene) === undefined && stagedPrice(choices, scene) === undefined;
  return isDrawn || view === undefined ? choices : { ...choices, view };
}

function questionOf(choices: Choices, asked: readonly Ref[], blank: readonly Ref[]): Question {
  const live = { ...choices, ask: blank };
  return {
    sheet: momentFor(live),
    key: momentFor({ ...choices, ask: [] }),
    asked,
    blank,
    link: isTooLong(live) ? undefined : writeLink(live),
  };
}

/** What a moment asks for already, else all that has been computed. */
function momentQuestion(choices: Choices, ask: Choices['ask']): readonly Question[] {
  const scene = chosenScene(choices);
  const shown = withDrawing(choices, scene);
  const named = ask.flatMap((each) => (each === newest ? (scene.justWritten ?? []) : [each]));
  const asked = named.length > 0 ? named : blanksOf(scene, viewOf(shown, scene));
  return asked.length === 0 ? [] : [questionOf({ ...shown, tool: plainTool }, asked, asked)];
}

/** The last frame of each section that computes something, with what it has that no section before it has. */
function lessonQuestions(choices: Choices): readonly Question[] {
  const scenes = allScenes(choices, mostFrames);
  const seen = new Set<string>();
  const found = new Map<string, { readonly shown: Choices; readonly scene: Scene; readonly asked: readonly Ref[] }>();
  const given = new Map<string, ReadonlySet<string>>();
  for (const [i, scene] of scenes.entries()) {
    const { section, beat, frame, truth } = scene;
    if (scenes[i + 1]?.frame.beat === frame.beat || beat.focus?.network !== undefined) continue;
    const before = given.get(section.id) ?? new Set(seen);
    given.set(section.id, before);
    const named = (ref: Ref): string => `${ref} ${truth.at(ref)}`;
    const shown = withDrawing({ ...choices, at: scene.at, view: undefined, tool: plainTool }, scene);
    const blanks = blanksOf(scene, viewOf(shown, scene));
    if (blanks.every((ref) => seen.has(named(ref)))) continue;
    found.set(section.id, { shown, scene, asked: blanks.filter((ref) => !before.has(named(ref))) });
    for (const ref of blanks) seen.add(named(ref));
  }
  const all = [...new Set([...found.values()].flatMap(({ asked }) => asked))];
  return [...found.values()].map(({ shown, asked }) => questionOf(shown, asked, all));
}

const rangesOf = (choices: Choices): readonly InputRange[] => {
  const { lesson, inputs } = chosenScene(choices);
  return lesson.inputs.map(({ id, min, max, step, kind }) => ({
    id,
    min,
    max,
    step,
    either: kind === 'switch',
    // Without the penalty the lecture goes on without its nodes: a variant does as the lesson.
    ...(lesson.quiet?.at === id && { keep: inputs[id] ?? 0 }),
  }));
};

/** The choices of the variant of a seed. */
function choicesOf(choices: Choices, { subject, count }: Wish, seed: number): Choices {
  if (isLevel(subject)) return { ...choicesWith(plain(choices), { level: subject, seed }), ask: [] };
  if (count === 1) return plain(choices);
  const tape = chosenPlan(choices).tapes.at(-1);
  const inputs: Inputs = tape === undefined ? {} : variantInputs(tape, rangesOf(plain(choices)), seed);
  return { ...plain(choices), inputs, practice: undefined };
}

function questionsOf(wanted: Choices, subject: Subject, ask: Choices['ask']): readonly Question[] {
  if (subject === 'lesson') return lessonQuestions(wanted);
  if (!isLevel(subject) || wanted.practice === undefined) return momentQuestion(wanted, ask);
  const asked = choicesWith(wanted, wanted.practice).ask.filter((ref) => ref !== newest);
  return [questionOf(wanted, asked, asked)];
}

/**
 * So many variants as are wished for, each with other answers, always the same for the same wish; fewer where the program has
 * no more, or than `most`. None where there is nothing to ask. Throws ProgramError when the reader's own program does not compile.
 */
export function variantsOf(choices: Choices, wish: Wish, most = wish.count): readonly Variant[] {
  const { subject, count, seed } = wish;
  const different = new Set<string>();
  const variants: Variant[] = [];
  for (let at = 0; variants.length < Math.min(count, most) && at < count * mostTries; at++) {
    const wanted = choicesOf(choices, wish, (seed + at * stride) % (maxSeed + 1));
    const questions = questionsOf(wanted, subject, choices.ask);
    if (questions.length === 0) return [];
    const answers = questions
      .flatMap(({ asked, key }) => asked.map((ref) => `${ref} ${key.scene.truth.at(ref)}`))
      .join();
    if (different.has(answers)) continue;
    different.add(answers);
    variants.push({
      name: count === 1 ? '' : String(variants.length + 1),
      ...(isLevel(subject) &&
        wanted.practice !== undefined && { exercise: { level: subject, name: practiceText(wanted.practice) } }),
      questions,
    });
  }
  return variants;
}
