// A formula typeset by KaTeX into an element of its own; the only file that knows KaTeX.
import katex from 'katex';
import 'katex/dist/katex.min.css';
import { memo, useLayoutEffect, useRef } from 'react';
import { whenIdle } from './whenIdle';

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

/**
 * The same formula as MathML, for who hears the page or copies from it. It costs as much as the signs and changes nothing
 * that is seen, so a step does not wait for it.
 */
function describe(shown: HTMLElement, tex: string, display: boolean): void {
  const typeset = document.createElement('span');
  katex.render(tex, typeset, { ...options, displayMode: display, output: 'mathml' });
  typeset.querySelector('.katex')?.classList.replace('katex', 'katex-mathml');
  shown.querySelector('.katex')?.prepend(...typeset.childNodes);
}

interface FormulaProps {
  readonly tex: string;
  readonly display?: boolean;
  /** Read aloud instead of the signs. */
  readonly label?: string;
}

/** Typesets TeX of our own writer; shows the source when that fails. */
export const Formula = memo(function Formula({ tex, display = false, label }: FormulaProps) {
  const element = useRef<HTMLSpanElement>(null);
  const described = label === undefined;
  useLayoutEffect(() => {
    const shown = element.current;
    if (shown === null) return undefined;
    try {
      if (tex.length > maxSource) throw new RangeError('The formula is too long to be typeset.');
      katex.render(tex, shown, { ...options, displayMode: display, output: 'html' });
    } catch {
      shown.textContent = tex.slice(0, maxSource);
      return undefined;
    }
    return described ? whenIdle(() => describe(shown, tex, display)) : undefined;
  }, [tex, display, described]);
  return label === undefined ? (
    <span className="formula" translate="no" ref={element} />
  ) : (
    <span className="formula" role="img" aria-label={label}>
      <span aria-hidden="true" translate="no" ref={element} />
    </span>
  );
});
