// Keys in the graph: arrows go from node to node, Enter pins a node or opens the page of a box, Escape leaves.
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { GraphLayout } from '../../draw/graph';
import type { NodeId, Ref } from '../../engine';
import { isKind, nodeOf, valueRef } from '../../engine/ref';
import { useApp } from '../marks';
import { neighbour } from './neighbour';
import type { Page } from './usePage';

interface GraphKeys {
  /** The node that the Tab key comes to. */
  readonly tabStop: NodeId | undefined;
  /** Pins the node that holds an element, or lets it go. */
  readonly pinAt: (target: EventTarget) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const nodeAt = (target: EventTarget): NodeId | undefined =>
  (target as Element).closest('[data-node]')?.getAttribute('data-node') ?? undefined;

/** Keys and clicks of a drawing; `show` brings a node into sight. */
export function useGraphKeys(
  holder: RefObject<HTMLElement | null>,
  { part, open }: Page,
  { boxes }: GraphLayout,
  pinned: Ref | undefined,
  show: (id: NodeId) => void,
): GraphKeys {
  const { actions } = useApp();
  /** The page that was left by a key: the focus then goes to the box that leads back. */
  const leftPage = useRef<number | undefined>(undefined);
  const focusOn = (id: NodeId | undefined): void => {
    if (id === undefined || !boxes.has(id)) return;
    holder.current?.querySelector<SVGElement>(`[data-node="${CSS.escape(id)}"]`)?.focus();
    show(id);
  };
  useLayoutEffect(() => {
    const left = leftPage.current;
    leftPage.current = undefined;
    if (left !== undefined)
      focusOn([...part.groups.values()].find(({ page }) => page === left)?.id ?? part.nodes[0]?.id);
  });
  const pin = (id: NodeId): void => actions.pin(pinned === valueRef(id) ? undefined : valueRef(id));
  const pinnedNode = isKind(pinned, 'value') ? nodeOf(pinned) : '';
  return {
    tabStop: boxes.has(pinnedNode) ? pinnedNode : part.nodes[0]?.id,
    pinAt: (target) => {
      const id = nodeAt(target);
      if (id !== undefined) pin(id);
    },
    onKeyDown: (event) => {
      const from = nodeAt(event.target);
      if (from === undefined) return;
      const group = part.groups.get(from);
      if (event.key === 'Enter' && group !== undefined) {
        leftPage.current = part.page;
        open(group.page);
      } else if (event.key === 'Enter') pin(from);
      else if (event.key === 'Escape' && pinned === undefined) (event.target as SVGElement).blur();
      else if (event.key.startsWith('Arrow') && !event.shiftKey) focusOn(neighbour(part, boxes, from, event.key));
      else return;
      event.preventDefault();
    },
  };
}
