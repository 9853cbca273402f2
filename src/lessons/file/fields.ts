// The fields of a lesson file: each name once, each with its value read, what is not understood said with its line.
import { type Inputs, readRef, type Ref } from '../../engine';
import { type Lang, languages, type Text } from '../text';
import type { Beat, InputSpec, Pass } from '../types';
import { fileLimits, type Say } from './problems';
import type { Field, Heading } from './split';
import { textIn, wrongTex, wrongText } from './words';

/** The fields of a head or of a heading, each read once. */
export interface Fields {
  /** The value of a field and its line; undefined where it is not there. */
  at(name: string): Field | undefined;
  /** A text in the languages that the file has; `main` is what stands elsewhere in its first language. */
  text(name: string, main?: { readonly line: number; readonly value: string }): Text | undefined;
  tex(name: string): string | undefined;
  /** Says which fields nobody has asked for. */
  finish(): void;
}

/** The fields by their names. `first` is the language of texts that name none. */
export function fieldsOf(fields: readonly Field[], first: Lang, say: Say): Fields {
  const byName = new Map<string, Field>();
  const asked = new Set<string>();
  for (const field of fields) {
    if (byName.has(field.name)) say(field.line, 'fieldTwice', field.name);
    else byName.set(field.name, field);
  }
  const at = (name: string): Field | undefined => {
    asked.add(name);
    return byName.get(name);
  };
  const spoken = (found: { readonly line: number; readonly value: string } | undefined): string | undefined => {
    const wrong = found === undefined ? undefined : wrongText(found.value);
    if (found !== undefined && wrong !== undefined) say(found.line, wrong.key, wrong.what);
    return found?.value;
  };
  return {
    at,
    text(name, main) {
      const some: Partial<Record<Lang, string>> = {};
      for (const lang of languages) {
        const found = spoken(at(`${name}.${lang}`) ?? (lang === first ? (main ?? at(name)) : undefined));
        if (found !== undefined) some[lang] = found;
      }
      return textIn(some, first);
    },
    tex(name) {
      const found = at(name);
      const wrong = found === undefined ? undefined : wrongTex(found.value);
      if (found !== undefined && wrong !== undefined) say(found.line, wrong.key, wrong.what);
      return found?.value;
    },
    finish() {
      for (const { name, line } of byName.values()) if (!asked.has(name)) say(line, 'unknownField', name);
    },
  };
}

/** The pieces of a list; none for an empty field. */
export const listOf = (value: string): readonly string[] => value.split(/[\s,]+/).filter((each) => each !== '');

/** The number that a piece of text is; NaN where it is none. */
export const numberOf = (text: string | undefined): number =>
  text === undefined || !/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? NaN : Number(text);

const idShape = /^[A-Za-z0-9_-]{1,60}$/;

/** Whether a text can name a section, a beat or a lesson in a link. */
export const isId = (text: string): boolean => idShape.test(text);

/** The refs of a list; what is none is said. */
function refsOf({ line, value }: Field, say: Say): readonly Ref[] {
  return listOf(value).flatMap((piece) => {
    const ref = readRef(piece);
    if (ref === undefined) say(line, 'badValue', piece);
    return ref ?? [];
  });
}

/** The numbers of `a=2 b=-1.5`. */
function numbersOf({ line, value }: Field, say: Say): Inputs {
  const pairs = listOf(value.replace(/\s*=\s*/g, '=')).flatMap((piece): [string, number][] => {
    const [, id = '', text] = /^([^=]+)=(.*)$/.exec(piece) ?? [];
    const number = numberOf(text);
    if (Number.isFinite(number)) return [[id, number]];
    say(line, 'noNumber', piece);
    return [];
  });
  return Object.fromEntries(pairs);
}

function wholeOf(found: Field | undefined, say: Say): number | undefined {
  if (found === undefined) return undefined;
  const number = numberOf(found.value);
  if (Number.isInteger(number) && number >= 0 && number <= fileLimits.entries) return number;
  say(found.line, 'badValue', found.value);
  return undefined;
}

function focusOf({ line, value }: Field, say: Say): Beat['focus'] {
  const made: Record<string, unknown> = {};
  for (const clause of value.split(';').map((each) => each.trim())) {
    const [word = '', ...rest] = clause.split(/\s+/);
    const until = rest.indexOf('until');
    if (word === 'view' || word === 'derivation') made[word] = rest.join(' ');
    else if (word === 'plots' || word === 'curves') made[word] = rest;
    else if (word === 'ladder') made[word] = numberOf(rest.join(' '));
    else if (word === 'passes' && rest.length === 0) made[word] = true;
    else if (word === 'network' && until > 0)
      made['network'] = { layers: rest.slice(0, until).map(Number), until: readRef(rest[until + 1]) };
    else say(line, 'badValue', clause);
  }
  return made;
}

/** The passes of `paths by a b; reverse of e last x1 x2`. */
export function passesOf({ line, value }: Field, say: Say): readonly Pass[] {
  return value.split(';').flatMap((clause): readonly Pass[] => {
    const [mode = '', ...rest] = listOf(clause);
    const parts: Record<'of' | 'by' | 'last', string[] | undefined> = { of: undefined, by: undefined, last: undefined };
    let part: string[] | undefined;
    for (const word of rest) {
      if (Object.hasOwn(parts, word) && part?.length !== 0) part = parts[word as keyof typeof parts] = [];
      else if (part === undefined) say(line, 'badValue', word);
      else part.push(word);
    }
    const target = parts.of?.[0];
    if (mode === 'reverse' || mode === 'forward' || mode === 'paths')
      return [
        {
          mode,
          ...(target !== undefined && { target }),
          ...(parts.by !== undefined && { inputs: parts.by }),
          ...(parts.last !== undefined && { last: parts.last }),
        },
      ];
    say(line, 'badValue', clause.trim());
    return [];
  });
}

/** What of a beat stands in its fields; `text` may stand below them, or in a field of that name. */
export function beatOf(
  { fields: written, text, title, line }: Heading,
  first: Lang,
  say: Say,
): Omit<Beat, 'id' | 'section'> | undefined {
  const fields = fieldsOf(written, first, say);
  const made: Record<string, unknown> = {};
  const put = (name: string, value: unknown): void => {
    if (value !== undefined) made[name] = value;
  };
  const take = (name: string, read: (field: Field) => unknown): void => {
    const found = fields.at(name);
    if (found !== undefined) put(name, read(found));
  };
  put('say', fields.text('say', title === '' ? undefined : { line, value: title }));
  put('why', fields.text('why', text));
  put('ask', fields.text('ask'));
  put('notes', fields.text('notes'));
  take('formerly', ({ value }) => listOf(value));
  take('pass', (field) => (wholeOf(field, say) ?? 1) - 1);
  const ends = fields.at('ends');
  if (ends !== undefined) {
    const until = ends.value === 'start' || ends.value === 'end' ? ends.value : readRef(ends.value);
    if (until === undefined) say(ends.line, 'badValue', ends.value);
    put('until', until);
  }
  take('look', (field) => refsOf(field, say));
  take('set', (field) => numbersOf(field, say));
  take('focus', (field) => focusOf(field, say));
  for (const name of ['show', 'hide', 'equations']) take(name, ({ value }) => listOf(value));
  for (const name of ['lines', 'layer']) put(name, wholeOf(fields.at(name), say));
  for (const name of ['narrate', 'sought'])
    take(name, ({ line: at, value }) => {
      if (value !== 'yes') say(at, 'badValue', value);
      return true;
    });
  const [general, here] = [fields.tex('recursion.general'), fields.tex('recursion.here')];
  if (general !== undefined || here !== undefined) put('recursion', { general: general ?? '', here: here ?? '' });
  fields.finish();
  if (made['say'] === undefined) {
    say(line, 'missing', 'say');
    return undefined;
  }
  return made as unknown as Omit<Beat, 'id' | 'section'>;
}

const inputLine = /^(\S+)\s*=\s*(\S+)(?:\s+from\s+(\S+)\s+to\s+(\S+)(?:\s+by\s+(\S+?))?)?\s*((?:,\s*[a-z]+\s*)*)$/;

/** One line of the block of inputs: `a = 2 from -5 to 5 by 0.5, weights`. */
export function inputOf(line: number, text: string, say: Say): InputSpec | undefined {
  const [, id, value, min = '-5', max = '5', step = '0.1', words = ''] = inputLine.exec(text.trim()) ?? [];
  const [number, from, to, by] = [value, min, max, step.replace(/,$/, '')].map(numberOf) as [
    number,
    number,
    number,
    number,
  ];
  if (id === undefined || ![number, from, to, by].every(Number.isFinite)) {
    say(line, 'badValue', text.trim());
    return undefined;
  }
  if (!(from < to) || !(by > 0) || number < from || number > to) say(line, 'outOfRange', text.trim());
  const made: Record<string, unknown> = { id, value: number, min: from, max: to, step: by };
  for (const word of listOf(words)) {
    if (word === 'slider' || word === 'switch') made['kind'] = word;
    else if (word === 'stage' || word === 'weights') made['place'] = word;
    else if (word === 'adjoint') made['adjoint'] = true;
    else say(line, 'badValue', word);
  }
  return made as unknown as InputSpec;
}
