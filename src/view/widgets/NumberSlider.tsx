// A number on a line: dragged, or moved by the arrows; Shift makes the arrows finer.
import type { KeyboardEvent } from 'react';
import { logNumber } from './logNumber';
import './slider.css';

interface NumberSliderProps {
  readonly label: string;
  readonly value: number;
  /** What is read aloud; the number itself unless given. */
  readonly text?: string;
  readonly min: number;
  readonly max: number;
  /** A step of the arrows: an amount, or for `log` a part of a power of ten. */
  readonly step: number;
  readonly scale?: 'linear' | 'log';
  /** Whether Shift with an arrow moves by a tenth of a step. */
  readonly fine?: boolean;
  readonly disabled?: boolean;
  readonly slide: (value: number) => void;
  /** The hand lets go. */
  readonly end?: () => void;
  readonly className?: string;
}

const signs: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/** A slider; with `scale="log"` it runs over powers of ten and gives numbers of two digits between `min` and `max`. */
export function NumberSlider(props: NumberSliderProps) {
  const { label, value, text = String(value), min, max, step, scale = 'linear', fine = false } = props;
  const { disabled = false, slide, end, className = '' } = props;
  const log = scale === 'log';
  const place = (number: number): number => (log ? Math.log10(number) : number);
  const onKeyDown = (event: KeyboardEvent): void => {
    const sign = signs[event.key];
    if (sign === undefined || !(log || (fine && event.shiftKey))) return;
    event.preventDefault();
    if (log) slide(logNumber(Math.log10(value) + sign * step, min, max));
    // Tenths of a step, without the dust of binary fractions.
    else slide(Number((value + (sign * step) / 10).toPrecision(12)));
  };
  return (
    <input
      type="range"
      className={`slider ${className}`.trimEnd()}
      aria-label={label}
      aria-valuetext={text}
      min={place(min)}
      max={place(max)}
      step={log ? 'any' : step}
      value={place(value)}
      disabled={disabled}
      onChange={({ target }) => slide(log ? logNumber(Number(target.value), min, max) : Number(target.value))}
      onPointerUp={end}
      onKeyUp={end}
      onBlur={end}
      onKeyDown={onKeyDown}
    />
  );
}
