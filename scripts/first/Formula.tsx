// A formula of the first screen: its text is made while the page is built, and needs no script to be seen.
import katex from 'katex';

interface FormulaProps {
  readonly tex: string;
  readonly display?: boolean;
  readonly label?: string;
}

/** The same marks as in the page; what only a screen reader hears comes with the page itself. */
export function Formula({ tex, display = false }: FormulaProps) {
  const made = katex.renderToString(tex, { output: 'html', displayMode: display, trust: true, strict: 'ignore' });
  return <span className="formula" translate="no" dangerouslySetInnerHTML={{ __html: made }} />;
}
