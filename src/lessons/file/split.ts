// A lesson file taken apart into its lines: the fields of the head, blocks between fences, headings with what stands under them.
import type { Say } from './problems';

/** `name: value` on one line. */
export interface Field {
  readonly line: number;
  readonly name: string;
  readonly value: string;
}

/** What stands between two fences; `line` is that of its first line of text. */
interface Block {
  readonly line: number;
  readonly name: string;
  readonly text: string;
}

/** A heading, the fields right below it, and the text after them. */
export interface Heading {
  readonly line: number;
  /** 1 for a section, 2 for a beat. */
  readonly level: 1 | 2;
  readonly title: string;
  /** The name in `{#name}` behind the title. */
  readonly id: string | undefined;
  readonly fields: readonly Field[];
  readonly text: { readonly line: number; readonly value: string } | undefined;
}

interface Pieces {
  readonly head: readonly Field[];
  readonly blocks: readonly Block[];
  readonly headings: readonly Heading[];
}

const fence = /^```\s*([a-z]*)\s*$/;
const field = /^([a-z]+(?:\.[a-z]+)?):(?:\s+(.*))?$/;
const heading = /^(#{1,2})(?:\s+(.*))?$/;
const titleWithId = /^(.*?)\s*\{#([^{}]*)\}$/;

/** Scripts that write no spaces between words. */
const spaceless = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** The lines of a text as one: with a space between, where the script has spaces. */
const joined = (before: string, next: string): string =>
  `${before}${spaceless.test(before.slice(-1)) || spaceless.test(next.slice(0, 1)) ? '' : ' '}${next}`;

const fieldOf = (line: number, text: string): Field | undefined => {
  const found = field.exec(text);
  return found === null ? undefined : { line, name: found[1] ?? '', value: (found[2] ?? '').trim() };
};

interface OpenHeading extends Heading {
  readonly fields: Field[];
  text: { readonly line: number; readonly value: string } | undefined;
  /** Whether the fields are over. */
  over: boolean;
}

function openHeading(line: number, marks: string, rest: string): OpenHeading {
  const named = titleWithId.exec(rest);
  return {
    line,
    level: marks.length === 1 ? 1 : 2,
    title: (named?.[1] ?? rest).trim(),
    id: named?.[2]?.trim(),
    fields: [],
    text: undefined,
    over: false,
  };
}

/** The lines of the head between two lines of three dashes; gives the number of lines that it takes. */
function readHead(lines: readonly string[], head: Field[], say: Say): number {
  if (lines[0]?.trim() !== '---') {
    say(1, 'noHead');
    return 0;
  }
  const end = lines.findIndex((line, i) => i > 0 && line.trim() === '---');
  if (end < 0) say(1, 'noEnd', '---');
  const last = end < 0 ? lines.length : end;
  for (let i = 1; i < last; i++) {
    const text = lines[i]?.trim() ?? '';
    const found = fieldOf(i + 1, text);
    if (found !== undefined) head.push(found);
    else if (text !== '') say(i + 1, 'where', text);
  }
  return last + 1;
}

/** A line outside of fences and headings, taken into the open heading. */
function takeLine(open: OpenHeading | undefined, line: number, text: string, say: Say): void {
  const found = open === undefined || open.over ? undefined : fieldOf(line, text);
  if (open !== undefined && found !== undefined) {
    open.fields.push(found);
    return;
  }
  if (open !== undefined) open.over = true;
  if (text === '') return;
  if (open === undefined) say(line, 'where', text);
  else if (open.text === undefined) open.text = { line, value: text };
  else open.text = { line: open.text.line, value: joined(open.text.value, text) };
}

/** Takes a lesson file apart; what belongs nowhere is said. Lines count from 1. */
export function splitLesson(source: string, say: Say): Pieces {
  const lines = source.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const head: Field[] = [];
  const blocks: Block[] = [];
  const headings: OpenHeading[] = [];
  for (let i = readHead(lines, head, say); i < lines.length; i++) {
    const text = lines[i]?.trim() ?? '';
    const opened = fence.exec(text);
    if (opened !== null) {
      let last = i + 1;
      while (last < lines.length && lines[last]?.trim() !== '```') last += 1;
      if (last === lines.length) say(i + 1, 'noEnd', '```');
      blocks.push({ line: i + 2, name: opened[1] ?? '', text: lines.slice(i + 1, last).join('\n') });
      i = last;
      continue;
    }
    const [, marks, rest = ''] = heading.exec(text) ?? [];
    if (marks === undefined) takeLine(headings.at(-1), i + 1, text, say);
    else headings.push(openHeading(i + 1, marks, rest));
  }
  return { head, blocks, headings };
}
