// Keys in the graph: arrows go from node to edge to node, Enter pins what has the focus or opens the page of a box, Escape leaves.
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { Box } from '../../draw/geometry';
import type { GraphLayout } from '../../draw/graph';
import type { NodeId, Ref } from '../../engine';
import { edgeOf, isKind, nodeOf, partialRef, readRef, valueRef } from '../../engine/ref';
import { useApp } from '../marks';
import { neighbour, type Stop } from './neighbour';
import type { Page } from './usePage';

interface GraphKeys {
  /** The node that the Tab key comes to. */
  readonly tabStop: NodeId | undefined;
  /** Pins the node or the edge that holds an element, or lets it go. */
  readonly pinAt: (target: EventTarget) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The node or the edge that an element belongs to. */
function stopAt(target: EventTarget): Stop | undefined {
  const near = (selector: string): Element | null => (target as Element).closest(selector);
  const node = near('[data-node]')?.getAttribute('data-node');
  if (node !== null && node !== undefined) return { kind: 'node', id: node };
  const partial = readRef(near('.edge, .edge-label')?.getAttribute('data-ref') ?? undefined);
  const edge = partial && edgeOf(partial);
  return edge && { kind: 'edge', id: edge };
}

const refOf = (stop: Stop): Ref => (stop.kind === 'node' ? valueRef(stop.id) : partialRef(stop.id));

const markOf = (stop: Stop): string =>
  stop.kind === 'node' ? `[data-node="${CSS.escape(stop.id)}"]` : `.edge[data-ref="${CSS.escape(refOf(stop))}"]`;

/** Keys and clicks of a drawing; `show` brings a box into sight. */
export function useGraphKeys(
  holder: RefObject<HTMLElement | null>,
  { part, open }: Page,
  layout: GraphLayout,
  pinned: Ref | undefined,
  show: (box: Box) => void,
): GraphKeys {
  const { actions } = useApp();
  const { boxes, edges } = layout;
  /** The page that was left by a key: the focus then goes to the box that leads back. */
  const leftPage = useRef<number | undefined>(undefined);
  const focusOn = (to: Stop | undefined): void => {
    const box = to?.kind === 'edge' ? edges.get(to.id)?.label : boxes.get(to?.id ?? '');
    if (to === undefined || box === undefined) return;
    holder.current?.querySelector<SVGElement>(markOf(to))?.focus();
    show(box);
  };
  useLayoutEffect(() => {
    const left = leftPage.current;
    leftPage.current = undefined;
    if (left === undefined) return;
    const back = [...part.groups.values()].find(({ page }) => page === left)?.id ?? part.nodes[0]?.id;
    if (back !== undefined) focusOn({ kind: 'node', id: back });
  });
  const pin = (ref: Ref): void => actions.pin(pinned === ref ? undefined : ref);
  const pinnedNode = isKind(pinned, 'value') ? nodeOf(pinned) : '';
  return {
    tabStop: boxes.has(pinnedNode) ? pinnedNode : part.nodes[0]?.id,
    pinAt: (target) => {
      const stop = stopAt(target);
      if (stop !== undefined) pin(refOf(stop));
    },
    onKeyDown: (event) => {
      const from = stopAt(event.target);
      if (from === undefined) return;
      const group = part.groups.get(from.id);
      if (event.key === 'Enter' && group !== undefined) {
        leftPage.current = part.page;
        open(group.page);
      } else if (event.key === 'Enter') pin(refOf(from));
      else if (event.key === 'Escape' && pinned === undefined) (event.target as SVGElement).blur();
      else if (event.key.startsWith('Arrow') && !event.shiftKey) focusOn(neighbour(part, layout, from, event.key));
      else return;
      event.preventDefault();
    },
  };
}
