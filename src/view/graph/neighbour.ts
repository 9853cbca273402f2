// Where an arrow key leads in a drawing: from a node along an edge to the next node, or up and down among nodes or edges.
import type { GraphLayout, Part } from '../../draw/graph';
import type { EdgeId, NodeId } from '../../engine';
import type { Box } from '../../draw/geometry';
import { targetOf } from '../../engine/ref';

/** What can have the focus in a drawing. */
export type Stop = { readonly kind: 'node'; readonly id: NodeId } | { readonly kind: 'edge'; readonly id: EdgeId };

/** An edge of the page with the node that it comes from. */
interface Wire {
  readonly edge: EdgeId;
  readonly from: NodeId;
}

const wiresOf = ({ nodes }: Part): readonly Wire[] =>
  nodes.flatMap(({ args }) => args.flatMap((arg) => (arg.kind === 'node' ? [{ edge: arg.edge, from: arg.id }] : [])));

const node = (id: NodeId | undefined): Stop | undefined => (id === undefined ? undefined : { kind: 'node', id });

/** The nearest of some boxes above or below another; places in the same column are nearer. */
function nearest<Id>(here: Box, all: Iterable<readonly [Id, Box]>, down: boolean): Id | undefined {
  const way = down ? 1 : -1;
  const distance = (box: Box): number => Math.abs(box.x - here.x) * 3 + Math.abs(box.y - here.y);
  const candidates = [...all].filter(([, box]) => (box.y - here.y) * way > 0);
  return candidates.sort(([, a], [, b]) => distance(a) - distance(b))[0]?.[0];
}

function fromNode(part: Part, { boxes, edges }: GraphLayout, id: NodeId, key: string): Stop | undefined {
  const here = boxes.get(id);
  if (here === undefined) return undefined;
  const wires = wiresOf(part);
  // An edge to a box of another page has no mark of its own.
  const onward = (wire: Wire | undefined, end: NodeId | undefined): Stop | undefined =>
    wire !== undefined && edges.has(wire.edge) && !part.groups.has(end ?? '')
      ? { kind: 'edge', id: wire.edge }
      : node(end);
  if (key === 'ArrowRight') {
    const out = wires.find(({ from }) => from === id);
    return onward(out, out === undefined ? undefined : targetOf(out.edge));
  }
  if (key === 'ArrowLeft') {
    const into = wires.find(({ edge }) => targetOf(edge) === id);
    return onward(into, into?.from);
  }
  return node(nearest(here, boxes, key === 'ArrowDown'));
}

function fromEdge(part: Part, { edges }: GraphLayout, id: EdgeId, key: string): Stop | undefined {
  const wires = wiresOf(part);
  const source = wires.find(({ edge }) => edge === id)?.from;
  if (key === 'ArrowRight') return node(targetOf(id));
  if (key === 'ArrowLeft') return node(source);
  const here = edges.get(id)?.label;
  const beside = wires.flatMap(({ edge, from }): (readonly [EdgeId, Box])[] => {
    const box = edges.get(edge)?.label;
    const near = from === source || targetOf(edge) === targetOf(id);
    return box === undefined || edge === id || !near || part.groups.has(targetOf(edge)) ? [] : [[edge, box]];
  });
  const next = here && nearest(here, beside, key === 'ArrowDown');
  return next === undefined ? undefined : { kind: 'edge', id: next };
}

/** Where an arrow key leads from a node, a box or an edge; among edges, up and down go to those that share an end. */
export const neighbour = (part: Part, layout: GraphLayout, stop: Stop, key: string): Stop | undefined =>
  stop.kind === 'node' ? fromNode(part, layout, stop.id, key) : fromEdge(part, layout, stop.id, key);
