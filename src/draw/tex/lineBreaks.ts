// Breaks a long sum into lines that fit the panel.
import { texWidth } from './texText';

/** Width of a formula's line in letters, above which it is broken. */
const widest = 36;

/** `head` and the terms of a sum after it, on as many lines as they need; `=` or the like belongs to the head. */
export function inLines(head: string, whole: string, terms: readonly string[] = []): string {
  if (terms.length < 2 || texWidth(head + whole) <= widest) return head + whole;
  const lines: string[] = [];
  let line = terms[0] ?? '';
  for (const term of terms.slice(1)) {
    const before = lines.length === 0 ? head : '';
    if (texWidth(`${before}${line}+${term}`) <= widest) line = `${line}+${term}`;
    else {
      lines.push(line);
      line = `{}+${term}`;
    }
  }
  lines.push(line);
  return `\\begin{aligned}${head}&${lines.join('\\\\&')}\\end{aligned}`;
}
