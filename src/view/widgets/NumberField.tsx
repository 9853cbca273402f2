// A number that is typed: what is no number, or out of its range, is refused where it was typed.
import { type CSSProperties, useId, useState } from 'react';
import { formatNumber, parseNumber } from '../../draw/numbers';
import type { Ref } from '../../engine';
import { useWords } from '../marks';
import './numberField.css';

interface NumberFieldProps {
  readonly value: number;
  readonly label: string;
  /** Takes the number; what it gives back says why it does not. */
  readonly take: (value: number) => string | undefined;
  readonly digits?: number;
  readonly disabled?: boolean;
  /** The quantity whose live value this is. */
  readonly of?: Ref;
}

export function NumberField({ value, label, take, digits = 4, disabled = false, of }: NumberFieldProps) {
  const words = useWords();
  const id = useId();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [error, setError] = useState<string | undefined>(undefined);
  const show = (text: string | undefined, problem?: string): void => {
    setTyped(text);
    setError(problem);
  };
  const commit = (): void => {
    if (typed === undefined) return;
    const read = parseNumber(typed);
    const problem = typeof read === 'number' ? take(read) : words.numberErrors[read.key](read.what);
    show(problem === undefined ? undefined : typed, problem);
  };
  const text = typed ?? formatNumber(value, { digits });
  return (
    <span className="number-field">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className="number-input"
        aria-label={label}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : id}
        {...(of === undefined ? {} : { 'data-ref': of, 'data-number': String(value) })}
        disabled={disabled}
        translate="no"
        // As wide as its number, so that none is cut.
        style={{ '--letters': text.length } as CSSProperties}
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => show(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key !== 'Escape') return;
          show(undefined);
          event.stopPropagation();
        }}
      />
      {error !== undefined && (
        <span className="field-error" role="alert" id={id}>
          {error}
        </span>
      )}
    </span>
  );
}
