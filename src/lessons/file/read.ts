// Reads a lesson from its file: a lesson that keeps every law of lessons, or all that is wrong with it.
import { ProgramError } from '../../engine';
import { notationIds, notationWith } from '../network';
import { languages, type Lang } from '../text';
import type { Beat, Hue, InputSpec, Lesson, Pace, Section, ViewName } from '../types';
import { type DataBlock, dataBlocks, isDataBlock } from './blocks';
import { check } from './check';
import type { Places } from './checkData';
import { beatOf, type Fields, fieldsOf, inputOf, isId, listOf, numberOf, passesOf } from './fields';
import { fileLimits, type LessonProblem, type Say } from './problems';
import { ShapeError } from './shapes';
import { type Field, type Heading, splitLesson } from './split';
import { wrongTex } from './words';

/** A lesson, or what is wrong with its file; never both. */
interface LessonReading {
  readonly lesson: Lesson | undefined;
  /** In the order of their lines. */
  readonly problems: readonly LessonProblem[];
}

const version = 1;
const mostProblems = 100;
/** The name of a lesson that names itself not. */
const unnamed = 'lesson';

const hues: readonly Hue[] = ['value', 'partial', 'adjoint', 'plain'];
const paces: readonly Pace[] = ['step', 'node', 'beat'];
const viewNames: readonly ViewName[] = ['curves', 'graph', 'network'];

/** A name made of a title: its Latin words. */
const slugOf = (title: string): string =>
  title
    .replace(/\$[^$]*\$|\{[^}]*\}/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);

/** Names in the order of their headings: those that are written, else such as the titles give, each once. */
function naming(kind: string, say: Say): (heading: Heading, title: string) => string {
  const taken = new Set<string>();
  return ({ id, line }, title) => {
    if (id !== undefined) {
      if (!isId(id)) say(line, 'badId', id);
      else if (taken.has(id)) say(line, 'idTwice', id);
      taken.add(id);
      return id;
    }
    const base = slugOf(title) || kind;
    let made = base;
    for (let n = 2; taken.has(made); n++) made = `${base}-${n}`;
    taken.add(made);
    return made;
  };
}

function sectionOf(heading: Heading, first: Lang, say: Say): Omit<Section, 'id'> {
  const fields = fieldsOf(heading.fields, first, say);
  const title = fields.text('title', heading.title === '' ? undefined : { line: heading.line, value: heading.title });
  const hue = fields.at('hue');
  const found = hue === undefined ? 'plain' : hues.find((each) => each === hue.value);
  if (hue !== undefined && found === undefined) say(hue.line, 'badValue', hue.value);
  fields.finish();
  if (heading.text !== undefined) say(heading.text.line, 'where', heading.text.value);
  if (title === undefined) say(heading.line, 'missing', 'title');
  return { title: title ?? { en: '', zh: '' }, hue: found ?? 'plain' };
}

interface Told {
  readonly sections: readonly Section[];
  readonly beats: readonly Beat[];
  readonly beatLines: Places['beats'];
}

/** Sections and beats in the order of their headings. A heading with the name of a section that was goes back to it. */
function tell(headings: readonly Heading[], first: Lang, say: Say): Told {
  const sections: Section[] = [];
  const beats: Beat[] = [];
  const beatLines: ReadonlyMap<string, number>[] = [];
  const [sectionName, beatName] = [naming('section', say), naming('beat', say)];
  let section: string | undefined;
  for (const heading of headings.slice(0, 2 * fileLimits.beats)) {
    if (heading.level === 2) {
      if (section === undefined) say(heading.line, 'noSection');
      const beat = beatOf(heading, first, say);
      beatLines.push(new Map([heading, ...heading.fields].map((each) => ['name' in each ? each.name : '', each.line])));
      const named = beatName(heading, beat?.say.en ?? heading.title);
      if (beat !== undefined) beats.push({ id: named, section: section ?? '', ...beat });
      continue;
    }
    if (heading.title === '' && sections.some(({ id }) => id === heading.id)) {
      section = heading.id;
      continue;
    }
    const made = sectionOf(heading, first, say);
    section = sectionName(heading, made.title.en);
    sections.push({ id: section, ...made });
  }
  if (beats.length > fileLimits.beats) say(beatLines.at(-1)?.get('') ?? 1, 'tooMany', String(fileLimits.beats));
  return { sections, beats, beatLines };
}

/** Says what is wrong with the version and the language of a file. */
function checkVersion(fields: Fields, first: Lang, say: Say): void {
  const [adjoint, language] = [fields.at('adjoint'), fields.at('language')];
  if (adjoint === undefined) say(1, 'noHead');
  else if (numberOf(adjoint.value) > version) say(adjoint.line, 'newer', adjoint.value);
  else if (numberOf(adjoint.value) !== version) say(adjoint.line, 'badValue', adjoint.value);
  if (language !== undefined && language.value !== first) say(language.line, 'badValue', language.value);
}

function viewsOf(views: Field | undefined, say: Say): readonly ViewName[] {
  if (views === undefined) return ['graph'];
  const found = listOf(views.value).flatMap((word) => {
    const view = viewNames.find((each) => each === word);
    if (view === undefined) say(views.line, 'unknownView', word);
    return view ?? [];
  });
  if (found.length === 0) say(views.line, 'missing', 'views');
  return found;
}

/** What the head says. */
function headOf(fields: Fields, first: Lang, say: Say): Readonly<Record<string, unknown>> {
  checkVersion(fields, first, say);
  const made: Record<string, unknown> = {};
  const put = (name: string, value: unknown): void => {
    if (value !== undefined) made[name] = value;
  };
  made['title'] = fields.text('title');
  if (made['title'] === undefined) say(1, 'missing', 'title');
  for (const name of ['tab', 'formula']) made[name] = fields.tex(name) ?? '';
  const id = fields.at('id');
  if (id !== undefined && !isId(id.value)) say(id.line, 'badId', id.value);
  made['id'] = id?.value ?? unnamed;
  for (const name of ['entry', 'source'] as const) put(name, fields.text(name));
  const pace = fields.at('pace');
  put('pace', pace === undefined ? undefined : paces.find((each) => each === pace.value));
  if (pace !== undefined && made['pace'] === undefined) say(pace.line, 'badValue', pace.value);
  const passes = fields.at('passes');
  made['passes'] = passes === undefined ? [{ mode: 'reverse' }] : passesOf(passes, say);
  made['views'] = viewsOf(fields.at('views'), say);
  const notation = fields.at('notation');
  const [word, base] = listOf(notation?.value ?? '');
  const named = notationIds.find((each) => each === word);
  const from = base === '0' ? 0 : base === '1' ? 1 : undefined;
  if (named !== undefined) put('notation', notationWith(named, from));
  else if (notation !== undefined) say(notation.line, 'badValue', notation.value);
  fields.finish();
  return made;
}

/** The inputs that a block writes, line by line. */
const inputsOf = (block: { readonly line: number; readonly text: string } | undefined, say: Say): InputSpec[] =>
  (block?.text ?? '')
    .split('\n')
    .flatMap((text, i) => (text.trim() === '' ? [] : (inputOf((block?.line ?? 1) + i, text, say) ?? [])));

/** Names of nodes, line by line: `z2_1 = z^{(2)}_1`. */
function namesOf(block: { readonly line: number; readonly text: string }, say: Say): Readonly<Record<string, string>> {
  const rows = block.text.split('\n').flatMap((text, i): readonly [string, string][] => {
    if (text.trim() === '') return [];
    const [, id, tex] = /^\s*(\S+)\s*=\s*(.+?)\s*$/.exec(text) ?? [];
    const wrong = tex === undefined ? undefined : wrongTex(tex);
    if (wrong !== undefined) say(block.line + i, wrong.key, wrong.what);
    if (id !== undefined && tex !== undefined) return [[id, tex]];
    say(block.line + i, 'badValue', text.trim());
    return [];
  });
  return Object.fromEntries(rows);
}

/** The data of a block; undefined where something is wrong, which is said. */
function dataOf(name: DataBlock, line: number, text: string, say: Say): unknown {
  try {
    return dataBlocks[name](JSON.parse(text), name);
  } catch (error) {
    if (error instanceof ShapeError) say(line, error.key, error.what);
    else if (error instanceof SyntaxError) say(line, 'badJson', name);
    else throw error;
    return undefined;
  }
}

/** What the blocks say. */
function blocksOf(blocks: ReturnType<typeof splitLesson>['blocks'], say: Say): Readonly<Record<string, unknown>> {
  const made: Record<string, unknown> = {};
  const byName = new Map<string, (typeof blocks)[number]>();
  for (const block of blocks) {
    if (byName.has(block.name)) say(block.line - 1, 'blockTwice', block.name);
    else byName.set(block.name, block);
    if (isDataBlock(block.name)) made[block.name] = dataOf(block.name, block.line, block.text, say);
    else if (!['program', 'inputs', 'names'].includes(block.name)) say(block.line - 1, 'unknownBlock', block.name);
  }
  const names = byName.get('names');
  if (names !== undefined) made['labels'] = { ...(made['labels'] as object | undefined), nodes: namesOf(names, say) };
  const { layers } = (made['network'] as Partial<Lesson> | undefined) ?? {};
  if (layers !== undefined) made['layers'] = layers;
  if (!byName.has('program')) say(1, 'missing', 'program');
  return { ...made, program: byName.get('program')?.text ?? '', inputs: inputsOf(byName.get('inputs'), say) };
}

/**
 * Reads a lesson file. Never throws: what is wrong is listed with its line, and then there is no lesson. A lesson that is
 * given can be compiled, drawn and stepped through: each name in it is there. Texts hold words, formulas and live numbers.
 */
export function readLesson(source: string): LessonReading {
  const problems: LessonProblem[] = [];
  const say: Say = (line, key, what = '') => {
    const problem = { line, key, what: what.slice(0, 80) };
    // What is wrong in both languages of a text is told once.
    const isTold = problems.some((each) => each.line === line && each.key === key && each.what === problem.what);
    if (problems.length < mostProblems && !isTold) problems.push(problem);
  };
  if (source.length > fileLimits.characters)
    return { lesson: undefined, problems: [{ line: 1, key: 'tooLong', what: String(fileLimits.characters) }] };

  const { head, blocks, headings } = splitLesson(source, say);
  const first = languages.find((lang) => head.some(({ name, value }) => name === 'language' && value === lang)) ?? 'en';
  const made = { ...headOf(fieldsOf(head, first, say), first, say), ...blocksOf(blocks, say) };
  const told = tell(headings, first, say);
  if (told.beats.length === 0) say(headings.at(-1)?.line ?? 1, 'noBeats');
  const lesson = { ...made, sections: told.sections, beats: told.beats } as unknown as Lesson;
  const places: Places = {
    beats: told.beatLines,
    head: new Map(head.map(({ name, line }) => [name, line])),
    blocks: new Map(blocks.map(({ name, line }) => [name, line])),
  };
  const checked = problems.length > 0 ? undefined : checkedOf(lesson, places, say, problems);
  return { lesson: checked, problems: problems.sort((a, b) => a.line - b.line) };
}

/** The lesson with all of its inputs, when all that it names is there. */
function checkedOf(lesson: Lesson, places: Places, say: Say, problems: LessonProblem[]): Lesson | undefined {
  try {
    const whole = check(lesson, places, say);
    return problems.length === 0 ? whole : undefined;
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    const line = (places.blocks.get('program') ?? 1) + error.line - 1;
    problems.push({ line, key: 'program', what: '', cause: error });
    return undefined;
  }
}
