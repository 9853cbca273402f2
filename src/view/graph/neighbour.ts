// Where an arrow key leads in a drawing: along an edge, or up and down the column.
import type { Part } from '../../draw/graph';
import type { NodeId } from '../../engine';
import type { Box } from '../../draw/geometry';

const reads = ({ args }: Part['nodes'][number], id: NodeId): boolean =>
  args.some((arg) => arg.kind === 'node' && arg.id === id);

/** The neighbour of a node or box in the direction of an arrow key. */
export function neighbour(part: Part, boxes: ReadonlyMap<NodeId, Box>, from: NodeId, key: string): NodeId | undefined {
  const here = boxes.get(from);
  if (here === undefined) return undefined;
  if (key === 'ArrowRight') return part.nodes.find((node) => reads(node, from))?.id;
  if (key === 'ArrowLeft') {
    const node = part.nodes.find(({ id }) => id === from);
    return node?.args.flatMap((arg) => (arg.kind === 'node' ? [arg.id] : []))[0];
  }
  const way = key === 'ArrowDown' ? 1 : -1;
  const distance = (box: Box): number => Math.abs(box.x - here.x) * 3 + Math.abs(box.y - here.y);
  const candidates = [...boxes].filter(([id, box]) => id !== from && (box.y - here.y) * way > 0);
  return candidates.sort(([, a], [, b]) => distance(a) - distance(b))[0]?.[0];
}
