// TeX of the page as TeX that every LaTeX with amsmath takes.

/** The end of the group that begins at `from`, behind its closing brace. */
function groupEnd(tex: string, from: number): number {
  let open = 0;
  for (let at = from; at < tex.length; at++) {
    if (tex[at] === '\\') at++;
    else if (tex[at] === '{') open++;
    else if (tex[at] === '}' && --open === 0) return at + 1;
  }
  return tex.length;
}

const marking = /\\html(?:Data|Class)(?=\{)/;

/** TeX without the marks by which the page finds its quantities; what they mark stays as a group. */
export function plainLatex(tex: string): string {
  let rest = tex;
  let done = '';
  for (let mark = marking.exec(rest); mark !== null; mark = marking.exec(rest)) {
    done += rest.slice(0, mark.index);
    rest = rest.slice(groupEnd(rest, mark.index + mark[0].length));
  }
  return done + rest;
}

/** Words as a comment: one line, whatever they hold. */
export const commentOf = (words: string): string => `% ${words.replace(/\s+/g, ' ')}`;
