// Layers of many units as one box each, and the weights between such layers as bands.
import { isSum, layerOfUnit, networkName, thetaId, unitId } from '../../engine/networkNames';
import { isKind, nodeOf } from '../../engine/ref';
import type { BandPlace, BlockPlace, NetworkPlaces } from '../../draw/network';
import { familySpans, refSpans } from '../../draw/tex';
import type { Ref } from '../../engine';
import type { Scene } from '../../state';
import type { NetworkNames } from '../../lessons';
import { numberMark, useWords } from '../marks';
import { afterSpans, Spans } from '../drawing';
import { fittingNumber } from './fittingNumber';

const size = 17;

/** A box as high as this has room for a name above its number. */
const high = 150;

/** The matrix that a step is about: of the weight that it differentiates by, or of the sum that it comes to. */
function matrixOf({ step }: Scene): number {
  const name = step === undefined ? undefined : networkName(step.node);
  if (name?.kind === 'weight') return name.layer;
  return name?.kind === 'sum' && isKind(step?.write, 'value') ? name.layer - 1 : 0;
}

function Block({ scene, place }: { readonly scene: Scene; readonly place: BlockPlace }) {
  const words = useWords();
  const { x, y, w, h, layer, units } = place;
  const fresh = scene.step !== undefined && layerOfUnit(scene.step.node) === layer ? scene.justWritten : undefined;
  const shown: Ref | undefined =
    isKind(fresh, 'value') || (isKind(fresh, 'adjoint') && isSum(nodeOf(fresh))) ? fresh : undefined;
  // The box says which layer it is.
  const spans = shown === undefined ? [] : refSpans(shown, scene).filter(({ script }) => script !== 'sup');
  const { labels } = scene.lesson;
  return (
    <g
      className={`node unit block${fresh === undefined ? '' : ` fresh kind-${scene.step?.kind ?? ''}`}`}
      transform={`translate(${x} ${y})`}
    >
      <rect className="node-box" width={w} height={h} rx={12} />
      <text className="node-rule" x={w / 2} y={h / 2 - 16} textAnchor="middle">
        <Spans spans={familySpans(unitId(layer, 1), labels)} size={20} />
      </text>
      <text className="block-units" x={w / 2} y={h / 2 + 8} textAnchor="middle" fontSize={size}>
        {words.network.units(units)}
      </text>
      {shown !== undefined && (
        <text
          className={isKind(shown, 'adjoint') ? 'node-adjoint' : 'node-sum'}
          x={w / 2}
          y={h / 2 + 34}
          textAnchor="middle"
          data-ref={shown}
        >
          <Spans spans={spans} size={size} />
          <tspan fontSize={size} {...afterSpans(spans, size)}>
            {' = '}
          </tspan>
          <tspan fontSize={size} {...(h > high && { x: w / 2, dy: 24 })} {...numberMark(scene, shown)}>
            {fittingNumber(scene, shown, words.undefinedNumber)}
          </tspan>
        </text>
      )}
    </g>
  );
}

function Band({
  scene,
  place,
  names,
}: {
  readonly scene: Scene;
  readonly place: BandPlace;
  readonly names: NetworkNames;
}) {
  const { label, layer, rows, columns } = place;
  const lit = matrixOf(scene) === layer;
  return (
    <g className={`band${lit ? ` kind-${scene.step?.kind ?? ''}` : ''}`}>
      <polygon points={place.points} />
      <rect className="band-room" x={label.x} y={label.y} width={label.w} height={label.h} rx={6} />
      <text className="node-rule" x={label.x + label.w / 2} y={label.y + 20} textAnchor="middle">
        <Spans spans={familySpans(thetaId(names, layer, 1, 1), scene.lesson.labels)} size={size} />
      </text>
      <text className="node-rule" x={label.x + label.w / 2} y={label.y + 40} textAnchor="middle" fontSize={size}>
        {rows}×{columns}
      </text>
    </g>
  );
}

/** The bands and, over them, the boxes. */
export function Blocks({
  scene,
  places,
  names,
}: {
  readonly scene: Scene;
  readonly places: NetworkPlaces;
  readonly names: NetworkNames;
}) {
  return (
    <>
      {places.bands.map((place) => (
        <Band key={place.layer} scene={scene} place={place} names={names} />
      ))}
      {places.blocks.map((place) => (
        <Block key={place.layer} scene={scene} place={place} />
      ))}
    </>
  );
}
