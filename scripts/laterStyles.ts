// Two style sheets: one that the page starts with, and one of what comes later, which comes with the first script of a part.
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { stylesAtOnce, stylesOf } from './pagePlugins.ts';

/** A medium that no device has: it keeps the rules of later sheets together until the whole sheet is written. */
const mark = '@media adjoint-later';

/** What may hold a brace that opens and closes nothing, and the braces. */
const pieces = /\/\*[^]*?\*\/|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|[{}]/g;

/** The end of the block that opens at a brace. */
function endOf(sheet: string, open: number): number {
  let depth = 0;
  for (const { 0: piece, index } of sheet.slice(open).matchAll(pieces)) {
    if (piece === '{') depth += 1;
    else if (piece === '}' && --depth === 0) return open + index + 1;
  }
  throw new Error('A style sheet ends within a block.');
}

/** The rules of a sheet that are there at once, and those that were marked, each in their order. Throws where a block has no end. */
export function parted(sheet: string): { readonly now: string; readonly later: string } {
  let now = '';
  let later = '';
  for (let from = 0; ;) {
    const at = sheet.indexOf(mark, from);
    if (at < 0) return { now: now + sheet.slice(from), later };
    const open = sheet.indexOf('{', at);
    const end = endOf(sheet, open);
    now += sheet.slice(from, at);
    later += sheet.slice(open + 1, end - 1);
    from = end;
  }
}

/** The file of the later sheet among those of a build, if there is one. */
export const laterSheet = (files: readonly string[]): string | undefined =>
  files.find((file) => /^assets\/later-[^/]{8}\.css$/.test(file));

/** Takes the styles of what the page asks for later out of its sheet. Throws where the build has no sheet, or nothing comes later. */
export function laterStyles(start: string): Plugin {
  const atOnce = stylesAtOnce(start);
  const later = stylesOf(start).filter((file) => !atOnce.has(file));
  return {
    name: 'adjoint:later-styles',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) =>
      later.some((file) => id.endsWith(`/${file}`)) ? { code: `${mark}{${code}}`, map: null } : undefined,
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const sheet = Object.values(bundle).find(({ fileName }) => fileName.endsWith('.css'));
        if (sheet?.type !== 'asset') throw new Error('The build has no style sheet.');
        const { now, later: source } = parted(sheet.source.toString());
        if (source === '') throw new Error('No styles come later.');
        sheet.source = now;
        const name = createHash('sha256').update(source).digest('base64url').slice(0, 8);
        this.emitFile({ type: 'asset', fileName: `assets/later-${name}.css`, source });
      },
    },
  };
}
