// Choices <-> address: `#/graph/reuse+2?in=a:4,b:1&lang=zh` names a lesson, a beat, a frame in it, and what was changed.
import type { LessonId } from '../../lessons';
import { type Choices, plainWay, startChoices } from '../choices';
import { chosenPlan } from '../scene';
import type { LinkProblem } from '../choices';
import { fields, oneOf } from './fields';
import { formFields, showable } from './form';
import { decode, encode, wellFormed } from './text';
import { networkFields } from './network';
import { notationFields } from './notation';
import { trainingFields } from './training';
import type { Plan } from '../scene';

export interface LinkReading {
  readonly choices: Choices;
  readonly problems: readonly LinkProblem[];
}

const lessonIds: readonly LessonId[] = ['exp', 'sigmoid', 'loss', 'slope', 'graph', 'network', 'own'];
/** Longer links are damage, not lessons: none is written, and none is read. */
export const maxLength = 20_000;

/** Whether a link has no room for the reader's own program; then it leaves out what depends on it as well. */
export const isTooLong = (choices: Choices): boolean =>
  choices.lesson === 'own' && (choices.program.length > maxLength || linkOf(choices, true).length > maxLength);

/** The address of the choices, beginning with `#`. What the lesson or the reader's own machine decides is left out. */
export const writeLink = (choices: Choices): string => linkOf(choices, !isTooLong(choices));

/** The place of a frame in a link: its beat, and the offset in it. */
function placeIn(choices: Choices): string {
  const plan = chosenPlan(choices);
  const frame = plan.frames[choices.at];
  const beat = frame === undefined ? undefined : plan.lesson.beats[frame.beat];
  return beat === undefined || frame === undefined ? '' : `/${beat.id}${frame.offset > 0 ? `+${frame.offset}` : ''}`;
}

/** `whole` false: without the program and what depends on it. */
function linkOf(choices: Choices, whole: boolean): string {
  const place = whole ? placeIn(choices) : '';
  const own = whole && choices.lesson === 'own';
  const inputs = Object.entries(choices.inputs).map(([id, value]) => `${id}:${value}`);
  const fields: readonly (readonly [string, string])[] = [
    ...networkFields(choices),
    ...(whole ? formFields(choices) : []),
    ['mode', choices.lesson === 'own' && choices.mode !== 'reverse' ? choices.mode : ''],
    ['target', own ? (choices.target ?? '') : ''],
    ['by', own ? (choices.by ?? '') : ''],
    ['in', whole ? inputs.join(',') : ''],
    ['view', choices.view ?? ''],
    ['pace', choices.pace ?? ''],
    ['tool', choices.tool === startChoices.tool ? '' : choices.tool],
    [
      'nudge',
      choices.tool === 'nudge'
        ? `${choices.nudge.by ?? chosenPlan(choices).graph.inputs[0] ?? ''}:${choices.nudge.h}`
        : '',
    ],
    ['mistake', choices.tool === 'mistakes' ? (choices.mistake ?? '') : ''],
    ['rate', choices.tool === 'mistakes' && choices.rate !== startChoices.rate ? String(choices.rate) : ''],
    ...trainingFields(choices),
    ['code', choices.codeFor === startChoices.codeFor ? '' : choices.codeFor],
    ...notationFields(choices),
    ['lang', choices.lang],
    ['theme', choices.theme === startChoices.theme ? '' : choices.theme],
    ['embed', choices.embed ? '1' : ''],
    ['hide', choices.hide.join(',')],
  ];
  const query = fields.filter(([, value]) => value !== '').map(([key, value]) => `${key}=${encode(value)}`);
  return `#/${choices.lesson}${place}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** The frame of a place such as `reuse+2`; undefined when there is no such beat. An offset too large is the beat's last. */
function frameAt(plan: Plan, place: string, say: (problem: LinkProblem) => void): number | undefined {
  const [id = '', offsetText = '0'] = place.split('+');
  const named = plan.lesson.beats.findIndex((each) => each.id === id);
  const renamed = plan.lesson.beats.findIndex((each) => each.formerly?.includes(id) === true);
  const beat = named < 0 ? renamed : named;
  if (beat < 0) {
    say({ key: 'beat', what: id });
    return undefined;
  }
  const offset = Number(offsetText);
  const inBeat = plan.frames.flatMap((frame, i) => (frame.beat === beat ? [i] : []));
  const at = inBeat[offset];
  if (at !== undefined) return at;
  if (named >= 0) say({ key: 'offset', what: place });
  return offset > 0 ? inBeat.at(-1) : inBeat[0];
}

/** Choices that are not in the link keep what `base` says. Never throws: what is not understood is listed. */
export function readLink(hash: string, base: Choices): LinkReading {
  const problems: LinkProblem[] = [];
  const say = (problem: LinkProblem): void =>
    void problems.push({ ...problem, what: wellFormed(problem.what.slice(0, 60)) });
  if (hash.length > maxLength) return { choices: base, problems: [{ key: 'tooLong', what: String(hash.length) }] };
  const text = hash.replace(/^#\/?/, '');
  if (text === '') return { choices: base, problems };
  const [path = '', query = ''] = text.split(/\?(.*)/s);
  const [lessonText = '', place = ''] = path.split('/');

  let choices: Choices = { ...base, at: 0, inputs: {}, ...(lessonText === 'own' && plainWay) };
  for (const pair of query.split('&').filter((each) => each !== '')) {
    const [key = '', raw = ''] = pair.split(/=(.*)/s);
    const value = decode(raw);
    const read = fields.get(key);
    if (value === undefined) say({ key: 'encoding', what: pair });
    else if (read === undefined) say({ key: 'field', what: key });
    else choices = { ...choices, ...read(value, say, choices) };
  }
  const lesson = oneOf(lessonIds, lessonText);
  if (lesson === undefined) {
    say({ key: 'lesson', what: lessonText });
    return { choices: { ...choices, lesson: base.lesson, inputs: {} }, problems };
  }
  choices = showable({ ...choices, lesson }, (key, what) => say({ key, what }));
  const plan = chosenPlan(choices);
  const known = new Set(plan.lesson.inputs.map((spec) => spec.id));
  const inputs = Object.entries(choices.inputs).filter(([id]) => {
    if (!known.has(id)) say({ key: 'input', what: id });
    return known.has(id);
  });
  const { by } = choices.nudge;
  if (by !== undefined && !known.has(by)) {
    if (by !== base.nudge.by) say({ key: 'input', what: by });
    choices = { ...choices, nudge: { ...choices.nudge, by: undefined } };
  }
  const at = place === '' ? 0 : frameAt(plan, decode(place.replaceAll('+', '%2B')) ?? place, say);
  return { choices: { ...choices, inputs: Object.fromEntries(inputs), at: at ?? 0 }, problems };
}
