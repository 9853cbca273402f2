// What is pushed and how far: the input from a list, h by a slider of powers of ten or typed.
import { formatNumber } from '../../../draw/numbers';
import type { NodeId } from '../../../engine';
import { leastPush, mostPush, type Scene } from '../../../state';
import { plainName, TypedNumber, useApp, useWords } from '../../marks';

/** The slider's powers of ten. */
const sliderFrom = -12;

/** Powers of ten between two decades, as two digits: 0.1, 0.13, 0.16, 0.2. */
const fromSlider = (power: number): number => Number((10 ** power).toPrecision(2));

interface ControlsProps {
  readonly scene: Scene;
  readonly by: NodeId;
  readonly h: number;
}

export function NudgeControls({ scene, by, h }: ControlsProps) {
  const { actions } = useApp();
  const words = useWords();
  const { labels } = scene.lesson;
  const take = (pushed: number): string | undefined => {
    if (pushed < leastPush || pushed > mostPush) return words.nudge.range;
    actions.setNudge({ h: pushed });
    return undefined;
  };
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
      <TypedNumber value={h} label={words.edit('h')} take={take} digits={3} />
    </div>
  );
}
