// What is pushed and how far: the input from a list, h by a slider of powers of ten or typed.
import { formatNumber } from '../../../draw/numbers';
import { nameTex } from '../../../draw/tex';
import type { NodeId } from '../../../engine';
import { minNudge, maxNudge, type Scene } from '../../../state';
import { Formula, plainName, useApp, useAllWords } from '../../marks';
import { NumberField, NumberSlider, Select } from '../../widgets';

/** A smaller h than the slider has can be typed. */
const sliderLeast = 1e-12;

interface ControlsProps {
  readonly scene: Scene;
  readonly by: NodeId;
  readonly h: number;
}

export function NudgeControls({ scene, by, h }: ControlsProps) {
  const { actions } = useApp();
  const words = useAllWords();
  const { labels } = scene.lesson;
  const take = (pushed: number): string | undefined => {
    if (pushed < minNudge || pushed > maxNudge) return words.nudge.range;
    actions.setNudge({ h: pushed });
    return undefined;
  };
  const label = words.nudge.slider(plainName(by, labels));
  return (
    <div className="nudge-controls">
      <Select
        labelled
        label={words.nudge.by}
        value={by}
        face={<Formula tex={nameTex(by, labels)} />}
        options={scene.graph.inputs.map((id) => ({ value: id, text: plainName(id, labels) }))}
        choose={(input) => actions.setNudge({ by: input })}
      />
      <span className="nudge-h" aria-hidden="true">
        h
      </span>
      <NumberSlider
        label={label}
        text={formatNumber(h, { digits: 3 })}
        min={sliderLeast}
        max={1}
        step={0.1}
        scale="log"
        value={h}
        slide={(pushed) => actions.setNudge({ h: pushed })}
      />
      <NumberField value={h} label={words.edit('h')} take={take} digits={3} />
    </div>
  );
}
