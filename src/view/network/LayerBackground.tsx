// What lies under the units: the ground of the layer that the lecture is at, the edges of the loss, lambda's edges.
import { labelId, unitId } from '../../engine/networkNames';
import type { NetworkPlaces, Place } from '../../draw/network';
import { middle } from '../../draw/network';
import type { NodeId } from '../../engine';
import type { Scene } from '../../state';
import type { NetworkNames } from '../../lessons';
import { partialInto } from './lossPartial';

/** Room for lambda's edges below the layers, there before they are. */
export const busRoom = 24;

interface LayerBackgroundProps {
  readonly scene: Scene;
  readonly places: NetworkPlaces;
  readonly names: NetworkNames;
}

/** What the loss reads: a line between the nearest sides of two boxes. */
interface LossEdgeProps {
  readonly from: Place;
  readonly to: Place;
  /** The node that it comes from; undefined for a block of many. */
  readonly id: NodeId | undefined;
  /** Its local partial is there. */
  readonly kept?: boolean;
}

function LossEdge({ from, to, id, kept = false }: LossEdgeProps) {
  const [a, b] = [middle(from), middle(to)];
  const level = from.x + from.w <= to.x || to.x + to.w <= from.x;
  const ends = level
    ? { x1: a.x < b.x ? from.x + from.w : from.x, y1: a.y, x2: a.x < b.x ? to.x : to.x + to.w, y2: b.y }
    : { x1: a.x, y1: a.y < b.y ? from.y + from.h : from.y, x2: b.x, y2: a.y < b.y ? to.y : to.y + to.h };
  return <line className={`loss-edge${kept ? ' kept' : ''}`} data-from={id} {...ends} />;
}

export function LayerBackground({ scene, places, names }: LayerBackgroundProps) {
  const { columns, units, blocks, label, penalty, loss } = places;
  const last = columns.length;
  const lit = scene.beat.layer === undefined ? undefined : columns[scene.beat.layer - 1];
  const isLast = ({ layer }: { readonly layer: number }): boolean => layer === last;
  const sources: readonly Omit<LossEdgeProps, 'to'>[] = [
    ...units.filter(isLast).map((from) => {
      const id = unitId(last, from.unit);
      const partial = partialInto(scene, id);
      return { from, id, kept: partial !== undefined && scene.isComputed(partial) };
    }),
    ...blocks.filter(isLast).map((from) => ({ from, id: undefined })),
    { from: label, id: labelId(names.layers, 1) },
    ...(scene.quiet.has('R') ? [] : [{ from: penalty, id: 'R' }]),
  ];
  return (
    <>
      {lit !== undefined && (
        <rect
          className={`layer-ground kind-${scene.section.hue}`}
          data-layer={scene.beat.layer}
          x={lit.x}
          y={lit.y}
          width={lit.w}
          height={lit.h}
          rx={14}
        />
      )}
      {!scene.quiet.has('R') && <path className="penalty-edge" d={places.bundle} />}
      {sources.map((source) => (
        <LossEdge key={`${source.from.x} ${source.from.y}`} {...source} to={loss} />
      ))}
    </>
  );
}
