// Typesets formulas by KaTeX; the only file that knows its code. It comes after the first screen, which is served with its formulas.
import katex from 'katex';
import { memoByKey } from '../../engine/memo';
import { servedName } from './servedName';

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

/** A formula in signs, and the same with its MathML before them once somebody asked for that. */
interface Made {
  readonly signs: Element;
  described?: Element;
}

/** As many as a lecture shows more than once: the formulas of a sentence that a step tells again, a step back and on. */
const mostMade = 400;

/** Parentheses that hold more signs than this may be broken. */
const longestWhole = 24;

/** What stands in parentheses stays on one line: KaTeX would break it behind a sign, as anything else. */
function keepParentheses(line: Element): void {
  let [open, held]: [number, Element[]] = [0, []];
  for (const base of [...line.children]) {
    held.push(base);
    for (const sign of base.textContent) open += Number(sign === '(') - Number(sign === ')');
    if (open > 0) continue;
    const length = held.reduce((sum, { textContent }) => sum + textContent.length, 0);
    if (held.length > 1 && length <= longestWhole) {
      const whole = document.createElement('span');
      whole.className = 'unbroken';
      base.after(whole);
      whole.append(...held);
    }
    [open, held] = [0, []];
  }
}

const render = (tex: string, display: boolean, output: 'html' | 'mathml'): Element => {
  const box = document.createElement('span');
  katex.render(tex, box, { ...options, displayMode: display, output });
  const [made] = box.children;
  if (made === undefined) throw new RangeError('The formula is empty.');
  box.querySelectorAll('.katex-html').forEach(keepParentheses);
  return made;
};

const madeOf = memoByKey<string, Made>((name) => {
  const display = name.startsWith(servedName('', true));
  return { signs: render(display ? name.slice(2) : name, display, 'html') };
}, mostMade);

/** The element of KaTeX's own in what it made: a formula on a line of its own has one more around it. */
const inner = (made: Element): Element =>
  (made.classList.contains('katex') ? made : made.querySelector('.katex')) ?? made;

/**
 * Typesets TeX into an element, on a line of its own where `display` is true, and tells what stands there: the signs, the
 * signs with what `describe` adds, or the source alone where it could not be typeset.
 */
export function typeset(shown: HTMLElement, tex: string, display: boolean): 'signs' | 'described' | 'source' {
  try {
    if (tex.length > maxSource) throw new RangeError('The formula is too long to be typeset.');
    const { signs, described } = madeOf(servedName(tex, display));
    shown.replaceChildren((described ?? signs).cloneNode(true));
    return described === undefined ? 'signs' : 'described';
  } catch {
    shown.textContent = tex.slice(0, maxSource);
    return 'source';
  }
}

/**
 * The same formula as MathML, for who hears the page or copies from it. It costs as much as the signs and changes nothing
 * that is seen, so a step does not wait for it.
 */
export function describe(shown: HTMLElement, tex: string, display: boolean): void {
  const made = madeOf(servedName(tex, display));
  if (made.described === undefined) {
    const heard = inner(render(tex, display, 'mathml'));
    heard.classList.replace('katex', 'katex-mathml');
    made.described = made.signs.cloneNode(true) as Element;
    inner(made.described).prepend(heard);
  }
  const [heard] = inner(made.described).children;
  if (heard !== undefined) shown.querySelector('.katex')?.prepend(heard.cloneNode(true));
}
