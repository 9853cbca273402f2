// Follows what is lit and shows its card beside it: that of an edge for a local partial, else that of a node.
import { edgeOf, isKind, nodeOf, partialRef, readRef, sourceOf, targetOf } from '../../engine/ref';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { EdgeId, NodeId } from '../../engine';
import type { Scene } from '../../state';
import { useChosen, useLit, useScene } from '../marks';
import { EdgeCard } from './EdgeCard';
import { NodeCard } from './NodeCard';
import { type Corner, placeCard } from './placeCard';
import './card.css';

/** What a card is about: a node, or an edge with a local partial. */
interface Subject {
  readonly node: NodeId;
  readonly edge?: EdgeId;
}

/** What a quantity belongs to; undefined where there is none, or no quantity. */
function subjectOf({ graph, tape }: Pick<Scene, 'graph' | 'tape'>, text: string | undefined): Subject | undefined {
  const ref = readRef(text);
  if (ref === undefined) return undefined;
  const node = nodeOf(ref);
  if (graph.node(node) === undefined) return undefined;
  const edge = isKind(ref, 'partial') ? edgeOf(ref) : undefined;
  return edge !== undefined && tape.availableAt(partialRef(edge)) !== undefined ? { node, edge } : { node };
}

const isSame = (one: Subject | undefined, other: Subject | undefined): boolean =>
  one?.node === other?.node && one?.edge === other?.edge;

/** What the card must leave in sight: ends of the edge; neighbours and edges of the node. */
function nearOf({ graph }: Pick<Scene, 'graph'>, { node: id, edge }: Subject): ReadonlySet<string> {
  if (edge !== undefined) return new Set([targetOf(edge), sourceOf(graph, edge) ?? '']);
  const node = graph.node(id);
  const into = node?.args.flatMap((arg) => (arg.kind === 'node' ? [arg.id, arg.edge] : [])) ?? [];
  return new Set([...into, ...(node?.out.flatMap((each) => [each, targetOf(each)]) ?? [])]);
}

interface InspectorProps {
  /** The stage: the card stays inside it. */
  readonly stage: RefObject<HTMLElement | null>;
}

/** While there is no card it renders for nothing else. */
export function Inspector({ stage }: InspectorProps) {
  const { graph, tape } = useScene(({ graph, tape }) => ({ graph, tape }));
  const pinned = useChosen((state) => state.pinned);
  const lit = useLit();
  const card = useRef<HTMLDivElement>(null);
  const [corner, setCorner] = useState<Corner | undefined>(undefined);
  const subject = subjectOf({ graph, tape }, lit);
  const held = subject !== undefined && isSame(subject, subjectOf({ graph, tape }, pinned));
  /** A step can move the drawing, and numbers make the card larger. */
  const scene = useScene((each) => (subject === undefined ? undefined : each));
  const { node, edge } = subject ?? {};
  useLayoutEffect(() => {
    if (node === undefined || stage.current === null || card.current === null) return;
    const about = edge === undefined ? { node } : { node, edge };
    setCorner(placeCard(stage.current, card.current, { ...about, near: nearOf({ graph }, about), held }));
  }, [node, edge, stage, graph, scene, held]);
  if (subject === undefined) return null;
  return (
    <div
      className={held ? 'card held' : 'card'}
      ref={card}
      style={corner === undefined ? { visibility: 'hidden' } : { left: corner.left, top: corner.top }}
      // Only a card that stays can be read and used.
      aria-hidden={!held}
    >
      {subject.edge === undefined ? <NodeCard id={subject.node} held={held} /> : <EdgeCard edge={subject.edge} />}
    </div>
  );
}
