// A formula of the first screen: its text is made while the page is built, and needs no script to be seen.
import katex from 'katex';
import { servedName } from '../../src/view/marks/servedName';

interface FormulaProps {
  readonly tex: string;
  readonly display?: boolean;
  readonly label?: string;
}

/**
 * The same marks as in the page, which takes them over by their source; not where one is that of a quantity, whose name is
 * the app's alone. What only a screen reader hears comes with the page itself.
 */
export function Formula({ tex, display = false }: FormulaProps) {
  const made = katex.renderToString(tex, { output: 'html', displayMode: display, trust: true, strict: 'ignore' });
  const source = / data-ref=/.test(made) ? undefined : servedName(tex, display);
  return <span className="formula" translate="no" data-tex={source} dangerouslySetInnerHTML={{ __html: made }} />;
}
