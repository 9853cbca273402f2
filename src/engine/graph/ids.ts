// Names of nodes: the program's own, made-up ones for lines without a name, and those of the operations inside a line.
import { lazy } from '../lazy';
import { nameText, type Spellings } from '../language';
import { partNames } from './partName';
import type { NodeId } from '../types';

/** The way from places to names of nodes, and back. */
export interface Ids {
  readonly idOf: (node: number) => NodeId;
  /** The place of a node; undefined when there is none of this name. */
  readonly indexOf: (id: NodeId) => number | undefined;
}

/** What a line without a name is called, the last one first; then `y_1`, `y_2` .. */
const stems = ['y', 'f', 'out'] as const;

/**
 * The names of nodes by their labels: the number of a name; -1 for the last node of a line without a name; -2, -3 .. for
 * those inside a line, which are called `e_1`, `e_2` .. after it. Names are made when they are first asked for.
 */
export function makeIds(names: Spellings, labels: Int32Array): Ids {
  /** Places of the lines and inputs by name, lines without a name included. */
  const lines = lazy(() => {
    const found = new Map<NodeId, number>();
    const nameless: number[] = [];
    labels.forEach((label, node) => {
      if (label >= 0) found.set(nameText(names, label), node);
      else if (label === -1) nameless.push(node);
    });
    const more = partNames('y', (id) => found.has(id));
    const madeUp = new Map<number, NodeId>();
    for (const node of nameless.reverse()) {
      const id = stems.find((word) => !found.has(word)) ?? more();
      found.set(id, node);
      madeUp.set(node, id);
    }
    return { found, madeUp };
  });

  const lineId = (node: number): NodeId => {
    const label = labels[node] as number;
    return label >= 0 ? nameText(names, label) : (lines().madeUp.get(node) ?? '');
  };

  /** Names of the nodes inside lines, by place, and places by name. */
  const inner = lazy(() => {
    const ids = new Array<NodeId>(labels.length);
    const found = new Map<NodeId, number>();
    for (let first = 0, node = 0; node < labels.length; node++) {
      if ((labels[node] as number) < -1) continue;
      const more = partNames(lineId(node), (id) => lines().found.has(id));
      for (; first < node; first++) {
        const id = more();
        ids[first] = id;
        found.set(id, first);
      }
      first = node + 1;
    }
    return { ids, found };
  });

  return {
    idOf: (node) => ((labels[node] as number) >= -1 ? lineId(node) : (inner().ids[node] ?? '')),
    indexOf: (id) => lines().found.get(id) ?? inner().found.get(id),
  };
}

/** Names that are given one by one. */
export function givenIds(ids: readonly NodeId[]): Ids {
  const places = lazy(() => new Map(ids.map((id, i) => [id, i])));
  return { idOf: (node) => ids[node] ?? '', indexOf: (id) => places().get(id) };
}
