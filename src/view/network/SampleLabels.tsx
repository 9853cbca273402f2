// The labels of the sample beside the loss: the only one as a box, several as a list, many as one box.
import { labelId } from '../../engine/networkNames';
import type { NetworkPlaces } from '../../draw/network';
import { nameSpans } from '../../draw/tex';
import type { Ref } from '../../engine';
import type { Scene } from '../../state';
import type { Layers } from '../../lessons';
import { Spans } from '../drawing';
import { InputUnit } from './InputUnit';
import { SmallUnit } from './SmallUnit';

interface SampleLabelsProps {
  readonly scene: Scene;
  readonly places: NetworkPlaces;
  readonly layers: Layers;
  readonly press: (ref: Ref) => () => void;
}

const size = 17;

export function SampleLabels({ scene, places: { label, labels }, layers, press }: SampleLabelsProps) {
  if (labels.length === 0) {
    return (
      <g className="node block" transform={`translate(${label.x} ${label.y})`}>
        <rect className="node-box" width={label.w} height={label.h} rx={8} />
        <text className="node-rule" x={label.w / 2} y={label.h / 2 + 6} textAnchor="middle">
          <Spans spans={nameSpans('y1')} size={size} />
          <tspan fontSize={size} dy={-0.26 * size}>
            {' … '}
          </tspan>
          <Spans spans={nameSpans(labelId(layers, layers.at(-1) ?? 1))} size={size} />
        </text>
      </g>
    );
  }
  return labels.map((place) => {
    const id = labelId(layers, place.unit);
    return place.form === 'full' ? (
      <InputUnit key={id} scene={scene} place={place} id={id} press={press} />
    ) : (
      <SmallUnit key={id} scene={scene} place={place} form={place.form} id={id} press={press} />
    );
  });
}
