// The page of a large graph that is drawn: the one of the step, until the reader opens another.
import { isKind, nodeOf } from '../../engine/ref';
import { useState } from 'react';
import { pageOf, type Part, partOf } from '../../draw/graph';
import type { Graph, NodeId } from '../../engine';
import type { Scene } from '../../state';

/** The node whose page a step is about: a contribution is drawn where its edge is, all else where its node stands. */
export function placeOf({ tape, step, cursor, graph }: Scene): NodeId {
  const last = step ?? tape.stepAt(cursor - 1);
  if (last === undefined) return graph.inputs[0] ?? graph.target;
  return isKind(last.write, 'contribution') ? nodeOf(last.write) : last.node;
}

export interface Page {
  readonly part: Part;
  /** The page of the step, whichever is drawn. */
  readonly stepPage: number;
  /** Draws another page until the next step. */
  readonly open: (page: number) => void;
}

/** What is drawn of the scene's graph. */
export function usePage(scene: Scene): Page {
  const { graph, at } = scene;
  const [opened, setOpened] = useState<{ readonly graph: Graph; readonly at: number; readonly page: number }>();
  const asked = opened?.graph === graph && opened.at === at ? opened.page : undefined;
  const stepPage = pageOf(graph, placeOf(scene));
  const part = partOf(graph, asked ?? stepPage);
  const open = (page: number): void => setOpened({ graph, at, page: Math.max(0, Math.min(part.pages - 1, page)) });
  return { part, stepPage, open };
}
