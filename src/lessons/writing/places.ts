// Which letters of a lesson file say what is on the stage: a headline, a section, the formula, the line of a node; and back.
import { compile, type Graph, type NodeId, ProgramError } from '../../engine';
import { type Heading, splitLesson } from '../file';
import type { Lang } from '../text';
import { outlineOf, placeOfLine } from './edit';

/** Letters of a text, from one to before another. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

type Pieces = ReturnType<typeof splitLesson>;
type Block = Pieces['blocks'][number];

const piecesOf = (text: string): Pieces => splitLesson(text, () => undefined);

/** Where a piece stands in its line, behind the first letters of it. */
function placeIn(text: string, line: number, piece: string, behind = 0): Place {
  const { from, to } = placeOfLine(text, line);
  const at = from + Math.max(0, text.slice(from, to).indexOf(piece, behind));
  return { from: at, to: at + piece.length };
}

/** Where a heading says its title in a language: in the field of that language, else in the heading itself. */
function titlePlace(text: string, { line, title, fields }: Heading, name: string, lang: Lang): Place {
  const field = fields.find((each) => each.name === `${name}.${lang}`);
  return field === undefined
    ? placeIn(text, line, title)
    : placeIn(text, field.line, field.value, field.name.length + 1);
}

const beatsIn = ({ headings }: Pieces): readonly Heading[] => headings.filter(({ level }) => level === 2);

/** Where the headline of a beat stands in the text, without its marks and its name; undefined where there is no such beat. */
export function headlinePlace(text: string, beat: number, lang: Lang): Place | undefined {
  const found = beatsIn(piecesOf(text))[beat];
  return found === undefined ? undefined : titlePlace(text, found, 'say', lang);
}

/** Where the section of a beat has its title; undefined where the beat stands in none. */
export function sectionPlace(text: string, beat: number, lang: Lang): Place | undefined {
  const pieces = piecesOf(text);
  const line = beatsIn(pieces)[beat]?.line ?? 0;
  const above = pieces.headings.findLast((each) => each.level === 1 && each.line < line);
  // A heading with a name alone goes back to the section that has the title.
  const titled = pieces.headings.find(({ level, id, title }) => level === 1 && title !== '' && id === above?.id);
  const found = above?.title === '' ? (titled ?? above) : above;
  return found === undefined ? undefined : titlePlace(text, found, 'title', lang);
}

/** Where the head says the formula of the lesson; undefined where it says none. */
export function formulaPlace(text: string): Place | undefined {
  const found = piecesOf(text).head.find(({ name }) => name === 'formula');
  return found === undefined ? undefined : placeIn(text, found.line, found.value, found.name.length + 1);
}

const blockIn = (text: string, name: string): Block | undefined =>
  piecesOf(text).blocks.find((each) => each.name === name);

/** The graph of the first lines of a program; undefined where they are none. */
function graphOf(lines: readonly string[]): Graph | undefined {
  try {
    return compile(lines.join('\n'));
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    return undefined;
  }
}

/** The name of the input that a line of its block speaks of. */
const inputIn = (line: string): string => /^\s*([^\s=]*)/.exec(line)?.[1] ?? '';

/**
 * The line that a node is from: that of its number where it is an input, else the line of the program that computes it.
 * Undefined where the text has none.
 */
export function nodePlace(text: string, id: NodeId): Place | undefined {
  const [inputs, program] = [blockIn(text, 'inputs'), blockIn(text, 'program')];
  const row = inputs?.text.split('\n').findIndex((line) => inputIn(line) === id) ?? -1;
  if (inputs !== undefined && row >= 0) return placeOfLine(text, inputs.line + row);
  if (program === undefined) return undefined;
  const graphs = program.text.split('\n').map((_, i, lines) => graphOf(lines.slice(0, i + 1)));
  // A name that a later line defines is an input of the lines before it.
  const defined = graphs.findIndex((graph) => graph?.node(id) !== undefined && !graph.inputs.includes(id));
  const at = defined >= 0 ? defined : graphs.findIndex((graph) => graph?.node(id) !== undefined);
  return at < 0 ? undefined : placeOfLine(text, program.line + at);
}

/** The node that a line is about: the input whose number it says, or the node that it defines; undefined for other lines. */
export function nodeAt(text: string, line: number): NodeId | undefined {
  const linesOf = (name: string): readonly [readonly string[], number] => {
    const block = blockIn(text, name);
    return [block?.text.split('\n') ?? [], line - (block?.line ?? 0)];
  };
  const [inputs, row] = linesOf('inputs');
  if (row >= 0 && row < inputs.length) return inputIn(inputs[row] ?? '') || undefined;
  const [lines, at] = linesOf('program');
  if (at < 0 || at >= lines.length) return undefined;
  const target = graphOf(lines.slice(0, at + 1))?.target;
  return target === graphOf(lines.slice(0, at))?.target ? undefined : target;
}

/** The beat that a line is read at: its own, or the first of the section whose heading it is a part of. */
export function beatAt(text: string, line: number): { readonly beat: number; readonly isIn: boolean } | undefined {
  const beats = outlineOf(text);
  const own = beats.findIndex((each) => each.line <= line && line < each.end);
  if (own >= 0) return { beat: own, isIn: true };
  const heading = piecesOf(text).headings.findLast((each) => each.line <= line);
  const next = heading === undefined ? -1 : beats.findIndex((each) => each.line > line);
  return next < 0 ? undefined : { beat: next, isIn: false };
}
