// TeX of our own writers as runs of text with raised and lowered signs, and as one line of plain text.
import { memoByKey } from '../../engine';
import { raised } from '../numbers';
import { betweenSigns, greek, plainSigns, uprightNames } from './symbols';

/** A piece of a formula in one height and one face. */
export interface NameSpan {
  readonly text: string;
  /** `over`: a mark over the span before it. */
  readonly script: 'base' | 'sup' | 'sub' | 'over';
  readonly italic: boolean;
  /** Set as code is. */
  readonly mono?: true;
}

interface Style {
  readonly script: NameSpan['script'];
  /** Letters stand upright and spaces count: words, names of functions. */
  readonly words: boolean;
  readonly mono?: true;
  /** Fractions stand upright: only their longer part takes room. */
  readonly stacked: boolean;
  readonly depth: number;
}

/** Nested deeper than this, a formula ends in an ellipsis. */
const maxDepth = 50;

/** Marks over a letter. */
const accents: ReadonlyMap<string, string> = new Map([
  ['bar', 'ˉ'],
  ['dot', '˙'],
]);
const skipped = new Set(['{', '}', '&', '~']);
const spaced = new Set(Array.from('=≈+−·×⊙∘<>≤≥≠→↦∈⇒'));
/** After one of these a sign stands in front of something. */
const opening = new Set([...spaced, ...Array.from('([{/,|')]);

type Tokens = readonly string[];

const tokensOf = (tex: string): Tokens => tex.match(/\\(?:[A-Za-z]+|.)|./gsu) ?? [];

/** The argument that begins at token `at`, and where it ends. */
function argument(tokens: Tokens, at: number): { readonly inside: Tokens; readonly end: number } {
  let start = at;
  while (tokens[start] === ' ') start++;
  if (tokens[start] !== '{') return { inside: tokens.slice(start, start + 1), end: start + 1 };
  let open = 1;
  let end = start + 1;
  for (; end < tokens.length && open > 0; end++) open += tokens[end] === '{' ? 1 : tokens[end] === '}' ? -1 : 0;
  return { inside: tokens.slice(start + 1, open === 0 ? end - 1 : end), end };
}

const textOf = (spans: readonly NameSpan[]): string => spans.map((span) => span.text).join('');

/** Whether a term needs parentheses beside a stroke or under a root. */
const composite = (spans: readonly NameSpan[]): boolean => /[ +−·×/]/.test(textOf(spans).trim());

const bracket = (spans: readonly NameSpan[], style: Style): readonly NameSpan[] => {
  const sign = (text: string): NameSpan => ({ text, script: style.script, italic: false });
  return composite(spans) ? [sign('('), ...spans, sign(')')] : spans;
};

/** Whether a sign after these spans stands between two things and not in front of one. */
function between(spans: readonly NameSpan[], style: Style): boolean {
  const last = spans.at(-1);
  if (last === undefined) return false;
  // After an index or a power stands the thing that it belongs to.
  return last.script !== style.script || !opening.has(last.text.trimEnd().at(-1) ?? '');
}

const word = (text: string, style: Style): NameSpan => ({
  text,
  script: style.script,
  italic: false,
  ...(style.mono && { mono: true }),
});

/** A sign that is no command: a letter, a digit, an operator. */
function character(token: string, style: Style, spans: readonly NameSpan[]): NameSpan {
  if (style.words) return word(token, style);
  if (token === ',') return word(style.script === 'base' ? ', ' : ',', style);
  if (token === '-' || spaced.has(token)) return operator(token === '-' ? '−' : token, style, spans);
  return { text: token, script: style.script, italic: /\p{L}/u.test(token) };
}

const operator = (sign: string, style: Style, spans: readonly NameSpan[]): NameSpan =>
  word(style.script === 'base' && between(spans, style) ? ` ${sign} ` : sign, style);

/** A command without arguments. */
function command(name: string, style: Style, spans: readonly NameSpan[], next: string): NameSpan {
  const sign = betweenSigns.get(name);
  if (sign !== undefined) return operator(sign, style, spans);
  if (uprightNames.has(name)) {
    const before = between(spans, style) && spans.at(-1)?.text.endsWith(' ') === false ? ' ' : '';
    return word(`${before}${name}${/^(?:[(^_]|\\bigl|\\left)$/.test(next) ? '' : ' '}`, style);
  }
  const letter = greek.get(name);
  if (letter !== undefined) return { text: letter, script: style.script, italic: /^[a-z]/.test(name) };
  return word(plainSigns.get(name) ?? '', style);
}

/** What follows a command: its next argument as spans, in a style, and the way past an argument that is not written. */
interface Reading {
  readonly style: Style;
  readonly take: (as?: Partial<Style>) => readonly NameSpan[];
  readonly skip: () => void;
}

type Writer = (reading: Reading) => readonly NameSpan[];

const fraction: Writer = ({ style, take }) => {
  const [over, under] = [take(), take()];
  if (style.stacked) return widthOf(over) > widthOf(under) ? over : under;
  return [...bracket(over, style), word('/', style), ...bracket(under, style)];
};

const forEach = (names: readonly string[], write: Writer): readonly (readonly [string, Writer])[] =>
  names.map((name) => [name, write]);

/** How each command that has arguments is written. */
const writers: ReadonlyMap<string, Writer> = new Map([
  ...forEach(['frac', 'tfrac', 'dfrac'], fraction),
  ...forEach(['sqrt'], ({ style, take }) => [word('√', style), ...bracket(take(), style)]),
  ...forEach(['mathit'], ({ take }) => take({ words: true }).map((span) => ({ ...span, italic: true }))),
  ...[...accents].map(([name, mark]): readonly [string, Writer] => [
    name,
    ({ style, take }) => [...take(), { ...word(mark, style), script: 'over' }],
  ]),
  ...forEach(['texttt'], ({ take }) => take({ words: true, mono: true })),
  ...forEach(['text', 'mathrm', 'operatorname', 'mathbf'], ({ take }) => take({ words: true })),
  // These leave their argument as it is.
  ...forEach(['cancel', 'underbrace', 'overbrace'], ({ take }) => take()),
  ...forEach(['htmlData', 'htmlClass', 'begin', 'end'], ({ skip }) => {
    skip();
    return [];
  }),
]);

/** An index or a power. An index within an index stays at its height, and is written with signs of its own. */
const scriptOf = (script: 'sup' | 'sub', { style, take }: Reading): readonly NameSpan[] =>
  style.script === 'base'
    ? take({ script })
    : [word(plainScript({ text: textOf(take()), script, italic: false }), style)];

function write(tokens: Tokens, style: Style): readonly NameSpan[] {
  if (style.depth > maxDepth) return [word('…', style)];
  const spans: NameSpan[] = [];
  let at = 0;
  const next = (): Tokens => {
    const { inside, end } = argument(tokens, at);
    at = end;
    return inside;
  };
  const reading: Reading = {
    style,
    take: (as) => write(next(), { ...style, depth: style.depth + 1, ...as }),
    skip: next,
  };
  while (at < tokens.length) {
    const token = tokens[at++] ?? '';
    if (token === '^' || token === '_') spans.push(...scriptOf(token === '^' ? 'sup' : 'sub', reading));
    else if (token.startsWith('\\')) {
      const name = token.slice(1);
      spans.push(...(writers.get(name)?.(reading) ?? [command(name, style, spans, tokens[at] ?? '')]));
    } else if (!skipped.has(token) && (style.words || token !== ' ')) spans.push(character(token, style, spans));
  }
  return spans.filter((span) => span.text !== '');
}

/** Neighbours of one height and face as one run. */
function merged(spans: readonly NameSpan[]): readonly NameSpan[] {
  const runs: NameSpan[] = [];
  for (const span of spans) {
    const last = runs.at(-1);
    if (last?.script === span.script && last.italic === span.italic && last.mono === span.mono) {
      runs[runs.length - 1] = { ...last, text: last.text + span.text };
    } else runs.push(span);
  }
  return runs;
}

/** A formula as runs of text: fractions become strokes, indices are raised or lowered, marks of quantities go away. */
export const texSpans: (tex: string) => readonly NameSpan[] = memoByKey((tex) =>
  merged(write(tokensOf(tex), { script: 'base', words: false, stacked: false, depth: 0 })),
);

/** Rough width of runs in letters; an index over an index takes the room of one. */
function widthOf(spans: readonly NameSpan[]): number {
  return spans.reduce((sum, { text, script }, i) => {
    if (script === 'over') return sum;
    const stacked = script !== 'base' && !['base', 'over'].includes(spans[i - 1]?.script ?? 'base');
    return sum + text.length * (script === 'base' ? 1 : stacked ? 0.2 : 0.6);
  }, 0);
}

/** Rough width of a typeset formula in letters of its base size. */
export const texWidth = (tex: string): number =>
  widthOf(write(tokensOf(tex), { script: 'base', words: false, stacked: true, depth: 0 }));

const lowered = '₀₁₂₃₄₅₆₇₈₉';
const canBeRaised = /^[\d()+−]+$/;
const canBeLowered = /^[\d,]+$/;
const brackets: Readonly<Record<string, string>> = { '(': '⁽', ')': '⁾', '+': '⁺', '−': '⁻' };

/** Marks that join the letter before them, and layers in brackets, which cannot be raised. */
const combining: Readonly<Record<string, string>> = { ˉ: '\u0304', '˙': '\u0307' };
const bracketed = /^\[\w+\]$/;

/** A span as plain text. */
function plainScript({ text, script }: NameSpan): string {
  if (script === 'base') return text;
  if (script === 'over') return combining[text] ?? '';
  if (text === 'T' && script === 'sup') return 'ᵀ';
  if (script === 'sup' && canBeRaised.test(text))
    return raised(text.replace(/[()+−]/g, (sign) => brackets[sign] ?? sign));
  if (script === 'sub' && canBeLowered.test(text))
    return text.replace(/\d/g, (digit) => lowered[Number(digit)] ?? digit);
  if (script === 'sup' && bracketed.test(text)) return text;
  const sign = script === 'sup' ? '^' : '_';
  return /^.$/u.test(text) || /^\(\w+\)$/.test(text) ? `${sign}${text}` : `${sign}(${text})`;
}

/** Heights only: an index is one thing, whatever its faces. */
function byHeight(spans: readonly NameSpan[]): readonly NameSpan[] {
  return merged(spans.map(({ text, script }) => ({ text, script, italic: false })));
}

/** A formula as one line of readable text: `de/db = 2 × 1 + 3 × 1`. */
export const plainTex: (tex: string) => string = memoByKey((tex) =>
  byHeight(texSpans(tex)).map(plainScript).join('').replace(/ {2,}/g, ' ').trim(),
);
