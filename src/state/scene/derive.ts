// From choices to lesson, plan and scene: everything derived, the expensive parts remembered.
import { memoLast, type Ref } from '../../engine';
import {
  contents,
  type Derivation,
  inNotation,
  type Lesson,
  type Network,
  networkLesson,
  networkNaming,
  notationWith,
  own,
  type Pace,
  plainNotation,
  type ViewName,
} from '../../lessons';
import { newest, plainTool, type Choices, type Tool, toolRow, toolsOf } from '../choices';
import { type Asking, noneSettled, type Settled } from './asked';
import { keepsNumbers } from './held';
import { writtenAt } from './frames';
import { lessonNamed, openedId } from './later';
import { loudRests } from './rests';
import { type Plan, planOf, restsOf, type Scene, sceneOf } from './scene';

/** What of the choices decides how the reader's own program is shown and differentiated. */
const ownKeys = ['program', 'mode', 'target', 'by', 'share', 'collapsed', 'opened'] as const;
type OwnChoice = Pick<Choices, (typeof ownKeys)[number]>;

const networkMaker = (): ((network: Network) => Lesson) =>
  memoLast(
    (network: Network) => networkLesson(network),
    ([before], [now]) => networkNaming.sameNetwork(before, now),
  );

const networkOf = networkMaker();

/** Another network that a beat puts on the stage, beside the reader's own. */
const besideOf = networkMaker();

const sameItems = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, i) => each === b[i]);

/** A link that is read again has a list of its own of what is opened. */
const ownOf = memoLast(
  ({ program, ...way }: OwnChoice) => own(program, way),
  ([a], [b]) => ownKeys.every((key) => a[key] === b[key] || sameItems(a[key], b[key])),
);

/** What of the choices decides which lesson is taught. */
type LessonChoice = Pick<Choices, 'lesson' | 'file' | 'network' | 'notation' | 'base'> & OwnChoice;

/** A lesson as the choices have it: a program or a network of the reader's own, or as it stands in the contents. */
function asChosen(lesson: Lesson, choices: LessonChoice): Lesson {
  const { program, mode, target, by, share, collapsed, opened, network } = choices;
  if (lesson.opened === true) return lesson;
  if (lesson.editable === true) return ownOf({ program, mode, target, by, share, collapsed, opened });
  if (lesson.network === undefined || networkNaming.sameNetwork(network, lesson.network)) return lesson;
  return networkOf(network);
}

/** The lesson that the reader opened; undefined where there is none. */
export const openedLesson = ({ file }: Pick<Choices, 'file'>): Lesson | undefined => lessonNamed(openedId, file);

/** The lesson that the choices name; throws ProgramError when the reader's own program does not compile. */
export function lessonOf(choices: LessonChoice): Lesson {
  const found = lessonNamed(choices.lesson, choices.file);
  if (found === undefined) throw new RangeError(`There is no lesson ${choices.lesson}.`);
  const lesson = asChosen(found, choices);
  return choices.notation === plainNotation.id
    ? lesson
    : inNotation(lesson, notationWith(choices.notation, choices.base));
}

/** TeX on the tabs of the contents, in order: that of a network says the chosen shape. */
export const tabsOf = ({ network }: Pick<Choices, 'network'>): readonly string[] =>
  contents.map(({ tab, tabOf }) => tabOf?.(network) ?? tab);

/** The plan of the chosen lesson. */
export const chosenPlan = (choices: LessonChoice): Plan => planOf(lessonOf(choices));

type ViewChoice = Pick<Choices, 'view'>;

const chosenView = ({ view }: ViewChoice, { views }: Lesson): ViewName | undefined =>
  view !== undefined && views.includes(view) ? view : undefined;

/**
 * The view on the stage: the chosen one where the lesson has it, else that of the beat, else the lesson's first. What is
 * computed on the way to what the beat shows of a curve is on no curve: the graph shows it.
 */
export function viewOf(
  choices: ViewChoice,
  { lesson, beat, ahead }: Pick<Scene, 'lesson' | 'beat' | 'ahead'>,
): ViewName {
  const { plots, views } = lesson;
  const between = ahead && plots !== undefined && views.includes('graph') ? 'graph' : undefined;
  return chosenView(choices, lesson) ?? between ?? beat.focus?.view ?? views[0] ?? 'graph';
}

/** The derivation that a beat writes on the stage; undefined where it writes none, or the reader has chosen a view. */
export const stagedDerivation = (
  choices: ViewChoice,
  { lesson, beat, derivation }: Pick<Scene, 'lesson' | 'beat' | 'derivation'>,
): Derivation | undefined =>
  beat.focus?.derivation === undefined || chosenView(choices, lesson) !== undefined ? undefined : derivation;

/**
 * What of the price of derivatives a beat puts on the stage; undefined where nothing, or the reader has chosen a view, or
 * opened a tool that draws on the graph.
 */
export const stagedPrice = (
  choices: Pick<Choices, 'view' | 'tool'>,
  { lesson, beat }: Pick<Scene, 'lesson' | 'beat'>,
): 'ladder' | 'passes' | undefined => {
  if (chosenView(choices, lesson) !== undefined || toolRow(choices.tool).overlay !== undefined) return undefined;
  if (beat.focus?.ladder !== undefined) return 'ladder';
  return beat.focus?.passes === true ? 'passes' : undefined;
};

/** The pace: the chosen one, else the lesson's own. */
export const paceOf = (choices: Choices, lesson: Lesson): Pace => choices.pace ?? lesson.pace ?? 'step';

/** The tool in the panel: the chosen one where the lesson has it. */
export const toolOf = (choices: Choices, lesson: Lesson): Tool =>
  toolsOf(lesson, keepsNumbers(choices.hide)).includes(choices.tool) ? choices.tool : plainTool;

/** The tool that is on the stage as well as in the panel; undefined where the reader has chosen a view, or a number is asked for. */
export const stagedTool = (choices: Choices, lesson: Lesson): Tool | undefined => {
  const tool = toolOf(choices, lesson);
  return toolRow(tool).staged && choices.ask.length === 0 && chosenView(choices, lesson) === undefined
    ? tool
    : undefined;
};

/** Whether a tool waits until the number is found that is asked for, since it would give it away. */
export const isWaiting = (tool: Tool, { asked }: Pick<Scene, 'asked'>): boolean =>
  asked.length > 0 && toolRow(tool).tells;

/** Frames at which the chosen pace rests; at every step, or where the step is on something that is not quiet. */
export const chosenRests = (choices: Choices): readonly number[] => {
  const plan = chosenPlan(choices);
  const pace = paceOf(choices, plan.lesson);
  const rests = restsOf(plan, pace);
  return plan.lesson.quiet === undefined || pace === 'step' ? rests : loudRests(plan, rests, choices.inputs);
};

/** Another network that a beat puts on the stage, as a scene of its own; undefined where it puts none. */
export function grownScene(
  choices: Pick<Choices, 'view'>,
  { beat, lesson, lang, own: set, asked, hide }: Scene,
): Scene | undefined {
  const grown = beat.focus?.network;
  if (grown === undefined || lesson.network === undefined || chosenView(choices, lesson) !== undefined)
    return undefined;
  const plain = besideOf(networkNaming.fitted({ ...lesson.network, layers: grown.layers }));
  const plan = planOf(lesson.notation === undefined ? plain : inNotation(plain, lesson.notation));
  const at = plan.frames.findIndex((_, i) => writtenAt(plan.frames, i, plan.tapes) === grown.until);
  const known = new Set(plan.lesson.inputs.map(({ id }) => id));
  const own = Object.entries(set).filter(([id]) => known.has(id));
  const asking = { refs: asked, newest: false };
  return sceneOf(plan, { at, inputs: Object.fromEntries(own), lang, asking, hide, apart: true });
}

/** What of the choices is still asked for. */
function askingOf({ ask, at }: Choices, settled: Settled, plan: Plan): Asking {
  const refs = ask.flatMap((each) => (each === newest || settled.refs.includes(each) ? [] : [each]));
  const written = ask.includes(newest) ? writtenAt(plan.frames, at, plan.tapes) : undefined;
  const found = settled.at === at && written !== undefined && settled.refs.includes(written);
  return { refs, newest: written !== undefined && !found };
}

/** The scene of the choices, without the numbers that are asked for; what the scene before has is taken over. */
export function chosenScene(choices: Choices, settled: Settled = noneSettled, before?: Scene): Scene {
  const plan = chosenPlan(choices);
  const { at, inputs, lang, rate, hide } = choices;
  return sceneOf(plan, { at, inputs, lang, rate, hide, asking: askingOf(choices, settled, plan) }, before);
}

/** The scene of another frame, beside that of the moment: its marks carry no names, and what is asked now has no number there. */
export const sceneAt = (choices: Choices, at: number, asked: readonly Ref[]): Scene =>
  sceneOf(chosenPlan(choices), {
    at,
    inputs: choices.inputs,
    lang: choices.lang,
    rate: choices.rate,
    hide: choices.hide,
    asking: { refs: asked, newest: false },
    apart: true,
  });

/**
 * All scenes of the chosen lesson up to `most` of them, in order, without the numbers that are asked; scenes with the same
 * inputs share a run.
 */
export function allScenes(choices: Choices, most: number, asked: readonly Ref[] = []): readonly Scene[] {
  const plan = chosenPlan(choices);
  const { inputs, lang, rate, hide } = choices;
  const scenes: Scene[] = [];
  for (let at = 0; at < Math.min(most, plan.frames.length); at++) {
    scenes.push(sceneOf(plan, { at, inputs, lang, rate, hide, asking: { refs: asked, newest: false } }, scenes.at(-1)));
  }
  return scenes;
}
