// Small changes in the text of a lesson file: which beat a line belongs to, and what is put where.
import { splitLesson } from '../file';

/** What is put in place of the letters from `from` to `to`. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface OutlinedBeat {
  /** The line of its heading, from 1. */
  readonly line: number;
  /** The line behind its last. */
  readonly end: number;
  /** Its headline as it is written. */
  readonly title: string;
  /** The hue of its section as it is written; undefined where none is. */
  readonly hue: string | undefined;
}

const unheard = (): void => undefined;
const linesOf = (text: string): readonly string[] => text.split('\n');

/** The beats of a text in their order, whether it is a lesson already or not. */
export function outlineOf(text: string): readonly OutlinedBeat[] {
  const { headings } = splitLesson(text, unheard);
  const after = linesOf(text).length + 1;
  let hue: string | undefined;
  return headings.flatMap(({ level, line, title, fields }, i) => {
    if (level === 2) return [{ line, end: headings[i + 1]?.line ?? after, title, hue }];
    hue = fields.find(({ name }) => name === 'hue')?.value;
    return [];
  });
}

/** The line that a letter of a text stands in, from 1. */
export const lineAt = (text: string, at: number): number => linesOf(text.slice(0, at)).length;

/** Where a line begins and where it ends, in letters; the end of the text for lines behind it. */
export function placeOfLine(text: string, line: number): { readonly from: number; readonly to: number } {
  const lines = linesOf(text);
  const from = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return { from: Math.min(from, text.length), to: Math.min(from + (lines[line - 1]?.length ?? 0), text.length) };
}

/** The change that gives a field of a beat its value, in place of the one it has; undefined where there is no such beat. */
export function changedField(text: string, beat: number, name: string, value: string): Change | undefined {
  const { headings } = splitLesson(text, unheard);
  const heading = headings.filter(({ level }) => level === 2)[beat];
  if (heading === undefined) return undefined;
  const field = heading.fields.find((each) => each.name === name);
  if (field !== undefined) return { ...placeOfLine(text, field.line), text: `${name}: ${value}` };
  const { to } = placeOfLine(text, heading.line);
  return { from: to, to, text: `\n${name}: ${value}` };
}

/** The title that the head of a text says, as it is written; undefined where there is none. */
export const outlineTitleOf = (text: string): string | undefined =>
  splitLesson(text, unheard).head.find(({ name }) => name === 'title')?.value;

/** The name of the file that a text is saved as: that of its head, where it can be the name of a file. */
export function fileNameOf(text: string): string {
  const found = splitLesson(text, unheard).head.find(({ name }) => name === 'id')?.value ?? '';
  return `${/^[A-Za-z0-9_-]{1,60}$/.test(found) ? found : 'lesson'}.md`;
}
