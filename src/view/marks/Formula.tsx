// A formula in an element of its own: typeset, or taken from the page as it was served where that comes first.
import 'katex/dist/katex.min.css';
import '../fonts/formulas.css';
import { memo, useLayoutEffect, useRef } from 'react';
import { servedFormula, typesetting } from './typesetting';
import { whenIdle } from './whenIdle';

type End = () => void;

/** Shows a formula as soon as it can be; the answer ends what it still waits for. */
function show(shown: HTMLElement, tex: string, display: boolean, described: boolean): End {
  let end: End = () => undefined;
  const { there } = typesetting.now();
  const served = there === undefined ? servedFormula(tex, display) : undefined;
  if (there === undefined) shown.replaceChildren(...(served ?? []));
  const put = (): void => {
    const { there, failed } = typesetting.now();
    if (failed && served === undefined) shown.textContent = tex;
    if (there === undefined) return;
    end();
    const stands = served === undefined ? there.typeset(shown, tex, display) : 'signs';
    end = stands === 'signs' && described ? whenIdle(() => there.describe(shown, tex, display)) : () => undefined;
  };
  if (there === undefined) {
    end = typesetting.subscribe(put);
    // What failed is asked for again by the reader alone.
    if (served === undefined && !typesetting.now().failed) void typesetting.bring();
  }
  put();
  return () => end();
}

interface FormulaProps {
  readonly tex: string;
  readonly display?: boolean;
  /** Read aloud instead of the signs. */
  readonly label?: string;
  /** Whether anybody hears it: not what only keeps room. */
  readonly heard?: boolean;
}

/** Typesets TeX of our own writer; shows the source when that fails. */
export const Formula = memo(function Formula({ tex, display = false, label, heard = true }: FormulaProps) {
  const element = useRef<HTMLSpanElement>(null);
  const described = heard && label === undefined;
  useLayoutEffect(
    () => (element.current === null ? undefined : show(element.current, tex, display, described)),
    [tex, display, described],
  );
  return label === undefined ? (
    <span className="formula" translate="no" ref={element} />
  ) : (
    <span className="formula" role="img" aria-label={label}>
      <span aria-hidden="true" translate="no" ref={element} />
    </span>
  );
});
