// Typesets formulas by KaTeX; the only file that knows its code. It comes after the first screen, which is served with its formulas.
import katex from 'katex';

/** Longer sources are shown as text: typesetting them could stop the page. */
const maxSource = 4000;
const ourAttributes = new Set(['data-ref', 'data-number']);
/** What KaTeX may meet without a word: marks of quantities, and signs of plain text where a formula is too long to be typeset. */
const quiet = new Set(['htmlExtension', 'unknownSymbol', 'symbolNotInFont']);
/** Parts of a derivation that stand out: in the colour of a value, a local partial, an adjoint, or struck out. */
const ourClasses = new Set(['part-value', 'part-partial', 'part-adjoint', 'part-struck']);

const options: katex.KatexOptions = {
  throwOnError: false,
  // Only marks of quantities may add attributes to the page.
  trust: (context) =>
    (context.command === '\\htmlData' && Object.keys(context.attributes).every((name) => ourAttributes.has(name))) ||
    (context.command === '\\htmlClass' && ourClasses.has(context.class)),
  strict: (code: string) => (quiet.has(code) ? 'ignore' : 'warn'),
  maxExpand: 1000,
  maxSize: 20,
};

/** Typesets TeX into an element, on a line of its own where `display` is true. False where that fails: then the source is shown. */
export function typeset(shown: HTMLElement, tex: string, display: boolean): boolean {
  try {
    if (tex.length > maxSource) throw new RangeError('The formula is too long to be typeset.');
    katex.render(tex, shown, { ...options, displayMode: display, output: 'html' });
    return true;
  } catch {
    shown.textContent = tex.slice(0, maxSource);
    return false;
  }
}

/**
 * The same formula as MathML, for who hears the page or copies from it. It costs as much as the signs and changes nothing
 * that is seen, so a step does not wait for it.
 */
export function describe(shown: HTMLElement, tex: string, display: boolean): void {
  const made = document.createElement('span');
  katex.render(tex, made, { ...options, displayMode: display, output: 'mathml' });
  made.querySelector('.katex')?.classList.replace('katex', 'katex-mathml');
  shown.querySelector('.katex')?.prepend(...made.childNodes);
}
