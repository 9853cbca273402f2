// A number that is typed: what is no number, or out of its range, is refused where it was typed.
import { useId, useState } from 'react';
import { formatNumber, parseNumber } from '../../draw/number';
import { useWords } from '../context';

interface TypedProps {
  readonly value: number;
  readonly label: string;
  /** Takes the number; false when it is out of its range. */
  readonly take: (value: number) => boolean;
  /** What to say then. */
  readonly range: string;
  readonly digits?: number;
}

export function Typed({ value, label, take, range, digits = 4 }: TypedProps) {
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
    if (typeof read !== 'number') show(typed, words.numberErrors[read.key](typed.trim()));
    else if (take(read)) show(undefined);
    else show(typed, range);
  };
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
        translate="no"
        value={typed ?? formatNumber(value, { digits })}
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
