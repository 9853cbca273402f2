// The mark that shows the number of a quantity: an em dash until the lecture has come to it.
import type { Ref } from '../../engine';
import { useWords } from './context';
import { quantityMark, quantityText } from './quantity';
import { useQuantity, useScene } from './slices';
import './marks.css';

interface NumProps {
  readonly of: Ref;
  readonly className?: string;
  /** Significant digits; the page's usual number when absent. */
  readonly digits?: number;
  /** What stands there before the number; an em dash when absent. */
  readonly waiting?: string;
}

/** It follows its quantity by itself: what stands around it need not render for it. */
export function Num({ of: ref, className = '', digits, waiting }: NumProps) {
  const words = useWords();
  const quantity = useQuantity(ref);
  const apart = useScene((scene) => scene.apart);
  return (
    <span className={`num ${className}`} translate="no" {...(!apart && quantityMark(quantity))}>
      {waiting !== undefined && quantity.number === undefined
        ? waiting
        : quantityText(quantity, words.undefinedNumber, digits)}
    </span>
  );
}
