// The mark that shows the number of a quantity: an em dash until the lecture has come to it.
import type { Ref } from '../../engine';
import { formatNumber } from '../../draw/numbers';
import type { Scene } from '../../state';
import { useWords } from './context';
import './marks.css';

interface NumProps {
  readonly scene: Scene;
  readonly of: Ref;
  readonly className?: string;
  /** Significant digits; the page's usual number when absent. */
  readonly digits?: number;
}

/** What stands where a number goes: its short form, `?` while the class guesses, or an em dash. */
export function shortNumber(scene: Scene, ref: Ref, undefinedWord: string, digits?: number): string {
  const number = scene.number(ref);
  if (number !== undefined) return formatNumber(number, { undefinedWord, ...(digits !== undefined && { digits }) });
  return scene.guessing && scene.fresh === ref ? '?' : '—';
}

/** Attributes of a mark that shows the number of a quantity. */
export function numberMark(scene: Scene, ref: Ref): { readonly 'data-ref': Ref; readonly 'data-number'?: string } {
  const number = scene.number(ref);
  if (number === undefined) return { 'data-ref': ref };
  return { 'data-ref': ref, 'data-number': Object.is(number, -0) ? '-0' : String(number) };
}

export function Num({ scene, of: ref, className = '', digits }: NumProps) {
  const words = useWords();
  return (
    <span className={`num ${className}`} translate="no" {...numberMark(scene, ref)}>
      {shortNumber(scene, ref, words.undefinedNumber, digits)}
    </span>
  );
}
