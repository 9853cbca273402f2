// Layers of many units as one box each, and the weights between such layers as bands.
import type { BandPlace, BlockPlace, NetworkPlaces } from '../../draw/network';
import { nameSpans, type NameSpan } from '../../draw/name';
import type { NodeId, Ref } from '../../engine';
import type { NetworkNames } from '../../lessons';
import { network, type Scene } from '../../state';
import { useWords } from '../context';
import { afterSpans, Spans } from '../graph/Spans';
import { numberMark } from '../Num';
import { fittingNumber } from './fittingNumber';
import { deltaSpans } from './unitParts';

const size = 17;

/** A name without its lower index: that of the whole column or matrix. */
const family = (id: NodeId): readonly NameSpan[] => nameSpans(id).filter(({ script }) => script !== 'sub');

/** The layer that a node of the network belongs to, as `z2_1` and `a2_1` to the second. */
const layerOf = (id: NodeId): number => (/^x\d+$/.test(id) ? 1 : Number(/^[az](\d+)_\d+$/.exec(id)?.[1] ?? 0));

/** The matrix that a step is about: of the weight that it differentiates by, or of the sum that it comes to. */
function matrixOf({ step }: Scene): number {
  if (step === undefined) return 0;
  const weight = /^theta(\d+)_/.exec(step.node)?.[1];
  return weight === undefined ? (step.write.startsWith('v:z') ? layerOf(step.node) - 1 : 0) : Number(weight);
}

function Block({ scene, place }: { readonly scene: Scene; readonly place: BlockPlace }) {
  const words = useWords();
  const { x, y, w, h, layer, units } = place;
  const fresh = scene.step !== undefined && layerOf(scene.step.node) === layer ? scene.fresh : undefined;
  const shown: Ref | undefined =
    fresh?.startsWith('v:') === true || fresh?.startsWith('g:z') === true ? fresh : undefined;
  const spans =
    shown === undefined ? [] : shown.startsWith('g:') ? deltaSpans(shown.slice(2)) : nameSpans(shown.slice(2));
  return (
    <g
      className={`node unit block${fresh === undefined ? '' : ` fresh kind-${scene.step?.kind ?? ''}`}`}
      transform={`translate(${x} ${y})`}
    >
      <rect className="node-box" width={w} height={h} rx={12} />
      <text className="node-rule" x={w / 2} y={h / 2 - 16} textAnchor="middle">
        <Spans spans={layer === 1 ? family('x1') : family(network.unitId(layer, 1))} size={20} />
      </text>
      <text className="block-units" x={w / 2} y={h / 2 + 8} textAnchor="middle" fontSize={size}>
        {words.shapes.units(units)}
      </text>
      {shown !== undefined && (
        <text
          className={shown.startsWith('g:') ? 'node-adjoint' : 'node-sum'}
          x={w / 2}
          y={h / 2 + 34}
          textAnchor="middle"
          data-ref={shown}
        >
          <Spans spans={spans.filter(({ script }) => script !== 'sup')} size={size} />
          <tspan
            fontSize={size}
            {...afterSpans(
              spans.filter(({ script }) => script !== 'sup'),
              size,
            )}
          >
            {' = '}
          </tspan>
          <tspan fontSize={size} {...numberMark(scene, shown)}>
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
        <Spans spans={family(network.thetaId(names, layer, 1, 1))} size={size} />
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
