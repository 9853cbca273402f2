// A unit of a layered network in a large box: forward its sum and activation, on the way back its slope and its delta.
import { sumId } from '../../engine/networkNames';
import { adjointRef, valueRef } from '../../engine/ref';
import { memo } from 'react';
import type { Place } from '../../draw/network';
import { type NameSpan, nameSpans, refSpans, slopeSpans } from '../../draw/tex';
import type { NodeId, Ref } from '../../engine';
import { type Change, type Scene, timesAhead } from '../../state';
import type { Network } from '../../lessons';
import { afterSpans, Spans, spansWidth } from '../drawing';
import { refMark, sameShown, shownOf } from '../marks';
import { ChangeFace, type NamedLine } from './ChangeFace';
import { Times } from './Times';
import { UnitBox } from './UnitBox';
import { LargeNumber, NamedNumber } from './UnitLine';
import { slopeOf, turned, wantedOf } from './unitParts';

interface UnitProps {
  readonly scene: Scene;
  readonly place: Place;
  readonly id: NodeId;
  /** The weighted sum that the unit takes in: its adjoint is the delta. */
  readonly sum: NodeId;
  /** Another name that the lecture has for this unit: the output is h. */
  readonly alias?: string;
  /** What a nudge does to its activation. */
  readonly change?: Change | undefined;
  readonly press: (ref: Ref) => () => void;
}

const size = { name: 20, large: 28, small: 17.5 } as const;
/** Left and right of a text in its box. */
const padding = 6;

/** The width that the longest name in a network's units needs. */
export const unitRoom = ({ layers }: Pick<Network, 'layers'>, naming: Pick<Scene, 'tape' | 'lesson'>): number =>
  Math.max(
    ...layers.slice(1).map((count, i) => spansWidth(refSpans(adjointRef(sumId(i + 2, count)), naming), size.name)),
  ) +
  4 * padding;

type FaceProps = Pick<UnitProps, 'scene' | 'id' | 'sum' | 'alias'> & { readonly width: number };

function Name({ name, alias, x }: { readonly name: readonly NameSpan[]; readonly alias?: string; readonly x: number }) {
  return (
    <text className="node-rule" x={x} y={28} textAnchor="middle">
      <Spans spans={name} size={size.name} />
      {alias !== undefined && (
        <tspan fontSize={size.name} {...afterSpans(name, size.name)}>
          {' = '}
          <tspan className="italic">{alias}</tspan>
        </tspan>
      )}
    </text>
  );
}

function ForwardFace({ scene, id, sum, alias, width }: FaceProps) {
  const { labels } = scene.lesson;
  const line = { scene, x: width / 2, width: width - 2 * padding, size: size.small };
  return (
    <>
      <Name name={nameSpans(id, labels)} {...(alias !== undefined && { alias })} x={width / 2} />
      <NamedNumber {...line} of={valueRef(sum)} spans={nameSpans(sum, labels)} y={54} className="node-sum" />
      <LargeNumber {...line} of={valueRef(id)} y={90} className="node-value" size={size.large} />
      {scene.isComputed(slopeOf(id)) && (
        <NamedNumber {...line} of={slopeOf(id)} spans={slopeSpans(scene.tape, id)} y={121} className="node-slope" />
      )}
      <Times scene={scene} of={slopeOf(id)} x={line.x} y={121} size={size.small} />
    </>
  );
}

function BackwardFace({ scene, id, sum, width }: FaceProps) {
  const line = { scene, x: width / 2, width: width - 2 * padding, size: size.small };
  const wanted = wantedOf(scene, id, sum);
  return (
    <>
      <NamedNumber {...line} of={valueRef(id)} spans={nameSpans(id, scene.lesson.labels)} y={27} className="node-sum" />
      <NamedNumber {...line} of={slopeOf(id)} spans={slopeSpans(scene.tape, id)} y={53} className="node-slope" />
      <line className="node-rule-line" x1={12} x2={width - 12} y1={65} y2={65} />
      <text className="node-adjoint" x={width / 2} y={92} textAnchor="middle" {...refMark(scene, wanted)}>
        <Spans spans={refSpans(wanted, scene)} size={size.name} />
      </text>
      <LargeNumber {...line} of={wanted} y={127} className="node-delta" size={size.large} />
    </>
  );
}

/** The activation, and of the unit's other numbers the one that the lecture has come to. */
function linesOf(scene: Scene, id: NodeId, sum: NodeId): readonly NamedLine[] {
  const { labels } = scene.lesson;
  const wanted = wantedOf(scene, id, sum);
  const slope = slopeOf(id);
  const other: NamedLine = turned(scene)
    ? { of: wanted, spans: refSpans(wanted, scene), className: 'node-adjoint' }
    : scene.isComputed(slope)
      ? { of: slope, spans: slopeSpans(scene.tape, id), className: 'node-slope' }
      : { of: valueRef(sum), spans: nameSpans(sum, labels), className: 'node-sum' };
  return [{ of: valueRef(id), spans: nameSpans(id, labels), className: 'node-sum' }, other];
}

/** Everything that a unit shows; which face is shown is a part of it. */
const shown = ({ scene, id, sum }: UnitProps): readonly unknown[] => [
  turned(scene),
  timesAhead(scene, slopeOf(id)),
  ...shownOf(scene, [valueRef(id), adjointRef(id), valueRef(sum), adjointRef(sum), slopeOf(id)]),
];

export const Unit = memo(function Unit({ scene, place, id, sum, alias, change, press }: UnitProps) {
  const Face = turned(scene) ? BackwardFace : ForwardFace;
  return (
    <UnitBox scene={scene} place={place} id={id} sum={sum} press={press}>
      {change === undefined ? (
        <Face scene={scene} id={id} sum={sum} {...(alias !== undefined && { alias })} width={place.w} />
      ) : (
        <ChangeFace scene={scene} place={place} change={change} lines={linesOf(scene, id, sum)} />
      )}
    </UnitBox>
  );
}, sameShown(shown));
