// Breaks a long sum into lines that fit the panel.
import { texSpans } from './texText';

/** Width of a formula's line in letters, above which it is broken. */
const widest = 34;

/** Rough width of a formula in letters of its base size; an index over an index takes the room of one. */
export function widthOf(tex: string): number {
  const spans = texSpans(tex);
  return spans.reduce((sum, { text, script }, i) => {
    const stacked = script !== 'base' && spans[i - 1]?.script !== 'base' && i > 0;
    return sum + text.length * (script === 'base' ? 1 : stacked ? 0.2 : 0.6);
  }, 0);
}

/** `head` and the terms of a sum after it, on as many lines as they need; `=` or the like belongs to the head. */
export function inLines(head: string, whole: string, terms: readonly string[] = []): string {
  if (terms.length < 2 || widthOf(head + whole) <= widest) return head + whole;
  const lines: string[] = [];
  let line = terms[0] ?? '';
  for (const term of terms.slice(1)) {
    const before = lines.length === 0 ? head : '';
    if (widthOf(`${before}${line}+${term}`) <= widest) line = `${line}+${term}`;
    else {
      lines.push(line);
      line = `{}+${term}`;
    }
  }
  lines.push(line);
  return `\\begin{aligned}${head}&${lines.join('\\\\&')}\\end{aligned}`;
}
