// Choices <-> address: `#/graph/reuse+2?in=a:4,b:1&lang=zh` names a lesson, a beat, a frame in it, and what was changed.
import { compile, ProgramError } from '../engine';
import type { Lang, Layers, LessonId } from '../lessons';
import {
  type Choices,
  codeKinds,
  hideable,
  languages,
  modes,
  paces,
  plainWay,
  startChoices,
  themes,
  tools,
  viewNames,
} from './choices';
import { chosenPlan } from './derive';
import { decode, encode, wellFormed } from './linkText';
import { formFields, readOpen, readRungs, showable } from './linkForm';
import { leastPush, mostPush } from './nudge';
import type { Plan } from './scene';

/** Something in a link that was not understood: a key of the dictionary, and the piece it is about. */
export interface LinkProblem {
  readonly key:
    'program' | 'lesson' | 'beat' | 'offset' | 'input' | 'field' | 'value' | 'layers' | 'tooLong' | 'encoding';
  readonly what: string;
}

export interface LinkReading {
  readonly choices: Choices;
  readonly problems: readonly LinkProblem[];
}

const lessonIds: readonly LessonId[] = ['exp', 'sigmoid', 'loss', 'slope', 'graph', 'network', 'own'];
/** Longer links are damage, not lessons: none is written, and none is read. */
export const maxLength = 20_000;
const maxUnits = 6;
const maxLayers = 6;

const oneOf = <T extends string>(values: readonly T[], text: string): T | undefined =>
  values.find((each) => each === text);

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
    ['layers', choices.lesson === 'network' && choices.layers !== startChoices.layers ? choices.layers.join(',') : ''],
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
    ['code', choices.codeFor === startChoices.codeFor ? '' : choices.codeFor],
    ['lang', choices.lang],
    ['theme', choices.theme === startChoices.theme ? '' : choices.theme],
    ['embed', choices.embed ? '1' : ''],
    ['hide', choices.hide.join(',')],
  ];
  const query = fields.filter(([, value]) => value !== '').map(([key, value]) => `${key}=${encode(value)}`);
  return `#/${choices.lesson}${place}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

type Field = (value: string, say: (problem: LinkProblem) => void) => Partial<Choices>;

function chosen<K extends 'view' | 'pace' | 'lang' | 'theme' | 'mode' | 'tool' | 'codeFor'>(
  key: K,
  values: readonly NonNullable<Choices[K]>[],
  name: string = key,
): Field {
  return (value, say) => {
    const found = values.find((each) => each === value);
    if (found !== undefined) return { [key]: found };
    say({ key: 'value', what: `${name}=${value}` });
    return {};
  };
}

function readLayers(value: string, say: (problem: LinkProblem) => void): Partial<Choices> {
  const layers: Layers = value.split(',').map(Number);
  const whole = layers.every((units) => Number.isInteger(units) && units >= 1 && units <= maxUnits);
  if (whole && layers.length >= 2 && layers.length <= maxLayers) return { layers };
  say({ key: 'layers', what: value });
  return {};
}

function readInputs(value: string, say: (problem: LinkProblem) => void): Partial<Choices> {
  const inputs: Record<string, number> = {};
  for (const piece of value.split(',').filter((each) => each !== '')) {
    const [id = '', text = ''] = piece.split(':');
    const number = text.trim() === '' ? NaN : Number(text);
    if (Number.isFinite(number))
      Object.defineProperty(inputs, id, { value: number, enumerable: true, configurable: true, writable: true });
    else say({ key: 'input', what: piece });
  }
  return { inputs };
}

/** `a:0.1`: the input that is pushed, and how far. */
function readNudge(value: string, say: (problem: LinkProblem) => void): Partial<Choices> {
  const [by = '', text = ''] = value.split(':');
  const h = text.trim() === '' ? NaN : Number(text);
  if (h >= leastPush && h <= mostPush) return { nudge: { by: by === '' ? undefined : by, h } };
  say({ key: 'value', what: `nudge=${value}` });
  return {};
}

function readProgram(value: string, say: (problem: LinkProblem) => void): Partial<Choices> {
  try {
    compile(value);
    return { program: value };
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    say({ key: 'program', what: value });
    return {};
  }
}

const localeAliases: Readonly<Record<string, Lang>> = {
  zh: 'zh',
  zh_CN: 'zh',
  'zh-CN': 'zh',
  en: 'en',
  en_US: 'en',
  'en-US': 'en',
};

const fields = new Map<string, Field>([
  ['f', readProgram],
  [
    'rungs',
    (value, say) => {
      const found = readRungs(value);
      if (found === undefined) say({ key: 'value', what: `rungs=${value}` });
      return found ?? {};
    },
  ],
  ['share', (value) => ({ share: value === '1' })],
  ['fold', (value) => ({ collapsed: value === '1' })],
  ['open', readOpen],
  ['mode', chosen('mode', modes)],
  ['target', (value) => ({ target: value })],
  ['by', (value) => ({ by: value })],
  ['in', readInputs],
  ['layers', readLayers],
  ['view', chosen('view', viewNames)],
  ['pace', chosen('pace', paces)],
  ['tool', chosen('tool', tools)],
  ['nudge', readNudge],
  ['code', chosen('codeFor', codeKinds, 'code')],
  ['lang', chosen('lang', languages)],
  ['theme', chosen('theme', themes)],
  ['colorProfile', chosen('theme', themes)],
  [
    'locale',
    (value, say) => {
      const lang = new Map(Object.entries(localeAliases)).get(value);
      if (lang !== undefined) return { lang };
      say({ key: 'value', what: `locale=${value}` });
      return {};
    },
  ],
  ['embed', (value) => ({ embed: value === '1' })],
  ['hide', (value) => ({ hide: value.split(',').flatMap((each) => oneOf(hideable, each) ?? []) })],
]);

/** The frame of a place such as `reuse+2`; undefined when there is no such beat. An offset too large is the beat's last. */
function frameAt(plan: Plan, place: string, say: (problem: LinkProblem) => void): number | undefined {
  const [id = '', offsetText = '0'] = place.split('+');
  const beat = plan.lesson.beats.findIndex((each) => each.id === id);
  if (beat < 0) {
    say({ key: 'beat', what: id });
    return undefined;
  }
  const offset = Number(offsetText);
  const inBeat = plan.frames.flatMap((frame, i) => (frame.beat === beat ? [i] : []));
  const at = inBeat[offset];
  if (at !== undefined) return at;
  say({ key: 'offset', what: place });
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
    else choices = { ...choices, ...read(value, say) };
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
