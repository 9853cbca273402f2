// Writes a lesson as a file that reads back as the same lesson.
import { languages, type Lang, type Text } from '../text';
import type { Beat, InputSpec, Lesson, Pass } from '../types';
import { dataBlocks } from './blocks';

/** Infinite ends of an interval have no number in JSON. */
const withEnds = (_: string, value: unknown): unknown =>
  value === Infinity ? 'inf' : value === -Infinity ? '-inf' : value;

/** Data on one line, with a space behind each sign between values. */
const flat = (value: unknown): string =>
  JSON.stringify(value, withEnds).replace(/"(?:[^"\\]|\\.)*"|[,:]/g, (found) =>
    found.length === 1 ? `${found} ` : found,
  );

/** Data on few lines: what fits on one line stands on one. */
function dataText(value: unknown): string {
  if (!Array.isArray(value)) return flat(value);
  return value.length === 0 ? '[]' : `[\n${value.map((each) => `  ${flat(each)}`).join(',\n')}\n]`;
}

/** Lines of a text: that in the first language as `main` writes it, the others as fields where they differ. */
function textLines(name: string, text: Text, first: Lang, main: (words: string) => readonly string[]): string[] {
  const others = languages.filter((lang) => lang !== first && text[lang] !== text[first]);
  return [...main(text[first]), ...others.map((lang) => `${name}.${lang}: ${text[lang]}`)];
}

const textField = (name: string, text: Text | undefined, first: Lang): string[] =>
  text === undefined ? [] : textLines(name, text, first, (words) => [`${name}: ${words}`]);

const passText = ({ mode, target, inputs, last }: Pass): string =>
  [
    mode,
    ...(target === undefined ? [] : ['of', target]),
    ...(inputs === undefined ? [] : ['by', ...inputs]),
    ...(last === undefined ? [] : ['last', ...last]),
  ].join(' ');

const inputText = ({ id, value, min, max, step, kind, place, adjoint }: InputSpec): string =>
  `${id} = ${value} from ${min} to ${max} by ${step}${[kind, place, adjoint && 'adjoint'].map((word) => (word === undefined ? '' : `, ${word}`)).join('')}`;

/** `name: a b`, also for an empty list. */
const listField = (name: string, items: readonly string[] | undefined): string[] =>
  items === undefined ? [] : [`${name}: ${items.join(' ')}`.trim()];

function focusText(focus: NonNullable<Beat['focus']>): string {
  const { view, plots, curves, derivation, network, ladder, passes } = focus;
  return [
    view === undefined ? '' : `view ${view}`,
    plots === undefined ? '' : `plots ${plots.join(' ')}`.trim(),
    curves === undefined ? '' : `curves ${curves.join(' ')}`.trim(),
    derivation === undefined ? '' : `derivation ${derivation}`,
    network === undefined ? '' : `network ${network.layers.join(' ')} until ${network.until}`,
    ladder === undefined ? '' : `ladder ${ladder}`,
    passes === undefined ? '' : 'passes',
  ]
    .filter((clause) => clause !== '')
    .join('; ');
}

/** Whether a text can stand below its fields without being taken for something else. */
const isPlain = (text: string): boolean => text.trim() !== '' && !/^(?:#{1,2}(?:\s|$)|```)/.test(text);

function beatText(beat: Beat, first: Lang): string {
  const { say, why, until, look, set, focus, recursion } = beat;
  const below = why !== undefined && isPlain(why[first]);
  const number = (name: 'lines' | 'layer'): string[] => (beat[name] === undefined ? [] : [`${name}: ${beat[name]}`]);
  const fields = [
    ...listField('formerly', beat.formerly),
    ...(beat.pass === undefined ? [] : [`pass: ${beat.pass + 1}`]),
    ...(until === undefined ? [] : [`ends: ${until}`]),
    ...listField('look', look),
    ...(set === undefined
      ? []
      : listField(
          'set',
          Object.entries(set).map(([id, value]) => `${id}=${value}`),
        )),
    ...(focus === undefined ? [] : [`focus: ${focusText(focus)}`]),
    ...listField('show', beat.show),
    ...listField('hide', beat.hide),
    ...listField('equations', beat.equations),
    ...number('lines'),
    ...number('layer'),
    ...(beat.narrate === true ? ['narrate: yes'] : []),
    ...(beat.sought === true ? ['sought: yes'] : []),
    ...(recursion === undefined
      ? []
      : [`recursion.general: ${recursion.general}`, `recursion.here: ${recursion.here}`]),
    ...(why === undefined ? [] : textLines('why', why, first, (words) => (below ? [] : [`why: ${words}`]))),
    ...textField('ask', beat.ask, first),
    ...textField('notes', beat.notes, first),
  ];
  const head = textLines('say', say, first, (words) => [`## ${words} {#${beat.id}}`]);
  return [...head, ...fields, ...(below ? ['', why[first]] : [])].join('\n');
}

/** Sections in their order, each before its first beat; a heading without a title goes back to one that was. */
function bodyText({ sections, beats }: Lesson, first: Lang): readonly string[] {
  const parts: string[] = [];
  let open = 0;
  let now: string | undefined;
  const openNext = (): void => {
    const section = sections[open];
    if (section === undefined) return;
    const { id, title, hue } = section;
    const head = textLines('title', title, first, (words) => [`# ${words} {#${id}}`]);
    parts.push([...head, ...(hue === 'plain' ? [] : [`hue: ${hue}`])].join('\n'));
    now = id;
    open += 1;
  };
  for (const beat of beats) {
    const place = sections.findIndex(({ id }) => id === beat.section);
    while (open <= place) openNext();
    if (now !== beat.section) parts.push(`# {#${beat.section}}`);
    now = beat.section;
    parts.push(beatText(beat, first));
  }
  while (open < sections.length) openNext();
  return parts;
}

const block = (name: string, text: string): string => `\`\`\`${name}\n${text}\n\`\`\``;

/** The language that a file begins with: Chinese where nothing is said in another. */
function firstOf({ title, beats }: Lesson): Lang {
  const said = [title, ...beats.map(({ say }) => say)];
  return said.every(({ en, zh }) => en === zh) && said.some(({ zh }) => /\p{Script=Han}/u.test(zh)) ? 'zh' : 'en';
}

/**
 * The file of a lesson: `readLesson` reads the same lesson from it. A lesson in another notation is written as the one that
 * it rewrites, the form of a reader's own graph as its program. Texts are taken as one line each.
 */
export function writeLesson(shown: Lesson): string {
  const lesson = shown.rewrites ?? shown;
  const first = firstOf(lesson);
  const { labels, notation, pace } = lesson;
  const { nodes, ...otherLabels } = labels ?? {};
  const head = [
    'adjoint: 1',
    ...(first === languages[0] ? [] : [`language: ${first}`]),
    `id: ${lesson.id}`,
    ...textField('title', lesson.title, first),
    ...(lesson.tab === '' ? [] : [`tab: ${lesson.tab}`]),
    ...(lesson.formula === '' ? [] : [`formula: ${lesson.formula}`]),
    `views: ${lesson.views.join(' ')}`,
    ...(pace === undefined ? [] : [`pace: ${pace}`]),
    `passes: ${lesson.passes.map(passText).join('; ')}`,
    ...(notation === undefined ? [] : [`notation: ${notation.id} ${notation.base}`]),
    ...textField('entry', lesson.entry, first),
    ...textField('source', lesson.source, first),
  ];
  const names = Object.entries(nodes ?? {}).map(([id, tex]) => `${id} = ${tex}`);
  const data = { ...lesson, labels: Object.keys(otherLabels).length === 0 ? undefined : otherLabels };
  const blocks = [
    block('program', lesson.program),
    ...(lesson.inputs.length === 0 ? [] : [block('inputs', lesson.inputs.map(inputText).join('\n'))]),
    ...(nodes === undefined ? [] : [block('names', names.join('\n'))]),
    ...(Object.keys(dataBlocks) as (keyof typeof dataBlocks)[]).flatMap((name) =>
      data[name] === undefined ? [] : [block(name, dataText(data[name]))],
    ),
  ];
  return `${[`---\n${head.join('\n')}\n---`, ...blocks, ...bodyText(lesson, first)].join('\n\n')}\n`;
}
