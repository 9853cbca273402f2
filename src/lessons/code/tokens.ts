// The words of Python: a text becomes logical lines, each a list of tokens.

/** A word, a number, a text in quotes, or a sign. */
export interface Token {
  readonly kind: 'name' | 'number' | 'text' | 'sign';
  readonly text: string;
}

/** A statement: brackets and backslashes join lines, semicolons part them. */
export interface CodeLine {
  readonly tokens: readonly Token[];
  /** How far it is indented. */
  readonly indent: number;
  /** Where in the text it begins and ends. */
  readonly start: number;
  readonly end: number;
}

const pattern =
  /(?<blank>[ \t\f\r]+|\\\r?\n|#[^\n]*)|(?<end>\n)|(?<text>[rbfuRBFU]{0,2}(?:"""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)|"(?:\\.|[^"\\\n])*(?:"|(?=\n)|$)|'(?:\\.|[^'\\\n])*(?:'|(?=\n)|$)))|(?<number>(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d+)?)|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<sign>\*\*=|\/\/=|\*\*|\/\/|->|:=|[-+*/%@<>=!]=|[^])/gu;

const opening = new Set(['(', '[', '{']);
const closing = new Set([')', ']', '}']);

/** The prompts of a session, blanked out: every place stays. */
const withoutPrompts = (text: string): string =>
  text.replace(/^[ \t]*(?:>>>|\.\.\.|(?:In|Out) ?\[\d*\]:)/gm, (prompt) => ' '.repeat(prompt.length));

/** The statements of a text. Never throws: what is no Python is a sign. */
export function linesOf(text: string): readonly CodeLine[] {
  const source = withoutPrompts(text);
  const lines: CodeLine[] = [];
  let tokens: Token[] = [];
  let [start, end, open, indent] = [0, 0, 0, 0];
  const finish = (): void => {
    if (tokens.length > 0) lines.push({ tokens, indent, start, end });
    tokens = [];
  };
  let lineStart = 0;
  for (const match of source.matchAll(pattern)) {
    const { blank, end: newLine, text: quoted, number, name, sign } = match.groups ?? {};
    if (newLine !== undefined) {
      if (open === 0) finish();
      lineStart = match.index + 1;
      continue;
    }
    if (blank !== undefined) continue;
    if (sign === ';' && open === 0) {
      finish();
      continue;
    }
    if (tokens.length === 0) {
      start = match.index;
      if (/^[ \t]*$/.test(source.slice(lineStart, start))) indent = start - lineStart;
    }
    const word = sign ?? '';
    open = Math.max(0, open + (opening.has(word) ? 1 : 0) - (closing.has(word) ? 1 : 0));
    const kind = quoted !== undefined ? 'text' : number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign';
    tokens.push({ kind, text: match[0] });
    end = match.index + match[0].length;
  }
  finish();
  return lines;
}
