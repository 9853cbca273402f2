// A number that can be typed: the live value of an input; what is no number is refused where it was typed.
import { useId, useState } from 'react';
import { formatNumber, parseNumber } from '../draw/number';
import type { InputSpec } from '../lessons';
import { actions, type Scene } from '../state';
import { useWords } from './context';
import { plainName } from './names';

interface NumberFieldProps {
  readonly spec: InputSpec;
  readonly scene: Scene;
}

export function NumberField({ spec, scene }: NumberFieldProps) {
  const words = useWords();
  const id = useId();
  const value = scene.inputs[spec.id] ?? spec.value;
  /** What is being typed; undefined while the field shows the live number. */
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [error, setError] = useState<string | undefined>(undefined);

  const commit = (): void => {
    if (typed === undefined) return;
    const read = parseNumber(typed);
    if (typeof read === 'number') {
      actions.setInput(spec.id, read, true);
      setTyped(undefined);
      setError(undefined);
    } else setError(words.numberErrors[read.key](typed.trim()));
  };
  const giveUp = (): void => {
    setTyped(undefined);
    setError(undefined);
  };
  return (
    <span className="number-field">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className="number-input"
        aria-label={words.edit(plainName(spec.id, scene.lesson.labels))}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : id}
        data-ref={`v:${spec.id}`}
        data-number={String(value)}
        translate="no"
        value={typed ?? formatNumber(value)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setTyped(event.target.value);
          setError(undefined);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') {
            giveUp();
            event.stopPropagation();
          }
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
