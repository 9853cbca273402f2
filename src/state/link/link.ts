// Choices <-> address: `#/graph/reuse+2?in=a:4,b:1&lang=zh` names a lesson, a beat, a frame in it, and what was changed.
import { applies, choiceRows, type Choices, fieldsByKey, type LinkProblem, ofChoices, type Where } from '../choices';
import { chosenPlan, lessonNamed, type Plan } from '../scene';
import { fitted, overflows, showable, silent } from './form';
import { cut, decode, encode } from './text';

interface LinkReading {
  readonly choices: Choices;
  readonly problems: readonly LinkProblem[];
}

/** Longer links are damage, not lessons: none is written, and none is read. */
export const maxLength = 20_000;

/** The key of a value that is packed: what is in it reads `key=text`, not encoded. */
const packedKey = 's';

/** What is packed in a link; undefined where nothing is. */
export const packedIn = (hash: string): string | undefined =>
  hash.length > maxLength ? undefined : new RegExp(`[?&]${packedKey}=([\\w-]*)`).exec(hash)?.[1];

/** What of the choices is packed where a link has no room for it as it is. */
export const toPack = (choices: Choices): string =>
  chosenPlan(choices).lesson.opened === true ? `lesson=${choices.file}` : `f=${choices.program}`;

/** The link of choices that are too long for one as they are, with what is packed of them; undefined where that is too long, too. */
export function packedLink(choices: Choices, packed: string): string | undefined {
  const link = linkOf(choices, true).replace(/([?&])(?:f|lesson)=[^&]*/, `$1${packedKey}=${packed}`);
  return link.length <= maxLength ? link : undefined;
}

/** Whether a link has no room for the reader's own program or lesson; then it leaves out what depends on it as well. */
export function isTooLong(choices: Choices, beside?: string): boolean {
  const { lesson } = chosenPlan(choices);
  const text = lesson.opened === true ? choices.file : choices.program;
  if (!overflows(lesson) || choices.file === beside) return false;
  return text.length > maxLength || linkOf(choices, true).length > maxLength;
}

/**
 * The address of the choices, beginning with `#`. What the lesson or the reader's own machine decides is left out, and the
 * lesson file that the page finds beside it by itself.
 */
export const writeLink = (choices: Choices, beside?: string): string =>
  linkOf(choices, !isTooLong(choices, beside), beside);

/** The place of a frame in a link: its beat, and the offset in it. */
function placeIn({ frames, lesson }: Plan, at: number): string {
  const frame = frames[at];
  const beat = frame === undefined ? undefined : lesson.beats[frame.beat];
  return beat === undefined || frame === undefined ? '' : `/${beat.id}${frame.offset > 0 ? `+${frame.offset}` : ''}`;
}

/** `whole` false: without what may overflow: the program and what depends on it. */
function linkOf(choices: Choices, whole: boolean, beside?: string): string {
  const plan = chosenPlan(choices);
  const where: Where = { lesson: plan.lesson, tool: choices.tool, notation: choices.notation };
  const made = fitted(choices, plan);
  const written = choiceRows.filter(([, row]) => applies(row, where) && (whole || row.overflow === undefined));
  const query = written.flatMap(([name, row]) =>
    row.fields.flatMap((field) => {
      const text = made[name] === beside ? '' : field.print(made[name], where);
      return text === '' ? [] : [`${field.key}=${encode(text)}`];
    }),
  );
  const place = whole ? placeIn(plan, choices.at) : '';
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

/** The choices with what the pairs `key=text` of a link say, one after the other. */
function readPairs(
  query: string,
  before: Choices,
  say: (problem: LinkProblem) => void,
  unpacked: string | undefined,
): Choices {
  const read: Record<string, unknown> = { ...before };
  for (const pair of query.split('&').filter((each) => each !== '')) {
    const [written = '', raw = ''] = pair.split(/=(.*)/s);
    const isPacked = written === packedKey;
    const [key = '', inside] = isPacked ? (unpacked ?? '').split(/=(.*)/s) : [written];
    const text = isPacked ? inside : decode(raw);
    const found = fieldsByKey.get(key);
    if (text === undefined) say({ key: 'encoding', what: pair });
    else if (found === undefined) say({ key: 'field', what: key });
    else read[found[0]] = found[1].read(text, read[found[0]], say);
  }
  return read as Choices;
}

/** What a link of a lesson opens with before it is read: what belongs to the link alone is as in the lesson. */
function opening(base: Choices, id: string): Choices {
  const lesson = lessonNamed(id, base.file) ?? chosenPlan(base).lesson;
  const where: Where = { lesson, tool: base.tool, notation: base.notation };
  return {
    ...base,
    ...ofChoices(
      (row) => row.perLink === true && applies(row, where),
      ({ initial }) => initial,
    ),
  };
}

/**
 * Choices that are not in the link keep what `base` says. Never throws: what is not understood is listed. `unpacked` is what
 * is packed in it.
 */
export function readLink(hash: string, base: Choices, unpacked?: string): LinkReading {
  const problems: LinkProblem[] = [];
  const say = ({ key, what }: LinkProblem): void => void problems.push({ key, what: cut(what) });
  if (hash.length > maxLength) return { choices: base, problems: [{ key: 'tooLong', what: String(hash.length) }] };
  const text = hash.replace(/^#\/?/, '');
  if (text === '') return { choices: base, problems };
  const [path = '', query = ''] = text.split(/\?(.*)/s);
  const [lessonText = '', place = ''] = path.split('/');

  const read = readPairs(query, opening(base, lessonText), say, unpacked);
  const lesson = lessonNamed(lessonText, read.file)?.id;
  if (lesson === undefined) {
    say({ key: 'lesson', what: lessonText });
    const { choices, plan } = showable({ ...read, file: base.file, lesson: base.lesson, inputs: {} }, say);
    return { choices: fitted(choices, plan), problems };
  }
  const shown = showable({ ...read, lesson }, say);
  const choices = fitted(shown.choices, shown.plan, (name) => (read[name] === base[name] ? silent : say));
  const at = place === '' ? 0 : frameAt(shown.plan, decode(place.replaceAll('+', '%2B')) ?? place, say);
  return { choices: { ...choices, at: at ?? 0 }, problems };
}
