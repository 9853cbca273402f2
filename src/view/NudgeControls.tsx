// What is pushed and how far: the input from a list, h by a slider of powers of ten or typed.
import { useId, useState } from 'react';
import { formatNumber, parseNumber } from '../draw/number';
import type { NodeId } from '../engine';
import { actions, leastPush, mostPush, type Scene } from '../state';
import { useWords } from './context';
import { plainName } from './names';

/** The slider's powers of ten. */
const sliderFrom = -12;

/** Powers of ten between two decades, as two digits: 0.1, 0.13, 0.16, 0.2. */
const fromSlider = (power: number): number => Number((10 ** power).toPrecision(2));

function Typed({ h, name }: { readonly h: number; readonly name: string }) {
  const words = useWords();
  const id = useId();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [error, setError] = useState<string | undefined>(undefined);
  const commit = (): void => {
    if (typed === undefined) return;
    const read = parseNumber(typed);
    if (typeof read !== 'number') setError(words.numberErrors[read.key](typed.trim()));
    else if (read < leastPush || read > mostPush) setError(words.nudge.range);
    else {
      actions.setNudge({ h: read });
      setTyped(undefined);
      setError(undefined);
    }
  };
  return (
    <span className="number-field">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className="number-input"
        aria-label={words.edit(name)}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : id}
        translate="no"
        value={typed ?? formatNumber(h, { digits: 3 })}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setTyped(event.target.value);
          setError(undefined);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key !== 'Escape') return;
          setTyped(undefined);
          setError(undefined);
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

interface ControlsProps {
  readonly scene: Scene;
  readonly by: NodeId;
  readonly h: number;
}

export function NudgeControls({ scene, by, h }: ControlsProps) {
  const words = useWords();
  const { labels } = scene.lesson;
  const label = words.nudge.slider(plainName(by, labels));
  return (
    <div className="nudge-controls">
      <label className="choice">
        <span>{words.nudge.by}</span>
        <select value={by} onChange={(event) => actions.setNudge({ by: event.target.value })}>
          {scene.graph.inputs.map((id) => (
            <option key={id} value={id}>
              {plainName(id, labels)}
            </option>
          ))}
        </select>
      </label>
      <span className="nudge-h" aria-hidden="true">
        h
      </span>
      <input
        type="range"
        className="slider"
        aria-label={label}
        aria-valuetext={formatNumber(h, { digits: 3 })}
        min={sliderFrom}
        max={0}
        step={0.1}
        value={Math.log10(h)}
        onChange={(event) => actions.setNudge({ h: fromSlider(Number(event.target.value)) })}
      />
      <Typed h={h} name="h" />
    </div>
  );
}
