// Follows what is lit and shows its card beside it: that of an edge for a local partial, else that of a node.
import { edgeOf, isKind, nodeOf, partialRef, readRef, sourceOf, targetOf } from '../../engine/ref';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { EdgeId, NodeId } from '../../engine';
import type { Scene } from '../../state';
import { useApp, useChosen, useLit, useScene, useSize, useWords, watchSize } from '../marks';
import { IconButton } from '../widgets';
import { type Dock, dockOf, isHeld } from './dockCard';
import { EdgeCard } from './EdgeCard';
import { NodeCard } from './NodeCard';
import { type About, type Corner, placeCard } from './placeCard';
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
  /** The stage: the card stays inside it, or over the panel beside it. */
  readonly stage: RefObject<HTMLElement | null>;
  /** What the panel says may be covered. */
  readonly overPanel: boolean;
}

/** Where the card stands: a sheet in a hand, and wherever it would cover what it is about; undefined where it has no place. */
function placeOf(stage: HTMLElement, card: HTMLElement, overPanel: boolean, about: About): Corner | Dock | undefined {
  const inHand = isHeld(stage);
  // In a hand a tool keeps its room: it says of what is tapped what is its own to say.
  if (inHand && !overPanel) return undefined;
  // Whoever points at the panel, or goes through it by keys, reads it.
  const panel = stage.parentElement?.querySelector('.panel');
  const isRead = !inHand && panel?.matches(':is(:hover, :focus-within)') === true;
  const dock = overPanel && !isRead ? dockOf(stage) : undefined;
  if (inHand && dock !== undefined) return dock;
  const corner = placeCard(stage, card, about);
  return corner?.clear === false ? (dock ?? corner) : corner;
}

/** While there is no card it renders for nothing else. */
export function Inspector({ stage, overPanel }: InspectorProps) {
  const { graph, tape } = useScene(({ graph, tape }) => ({ graph, tape }));
  const { actions } = useApp();
  const words = useWords();
  const pinned = useChosen((state) => state.pinned);
  const lit = useLit();
  const card = useRef<HTMLDivElement>(null);
  const size = useSize(stage);
  const [place, setPlace] = useState<Corner | Dock | undefined>(undefined);
  const subject = subjectOf({ graph, tape }, lit);
  const held = subject !== undefined && isSame(subject, subjectOf({ graph, tape }, pinned));
  /** A step can move the drawing, and numbers make the card larger. */
  const scene = useScene((each) => (subject === undefined ? undefined : each));
  const { node, edge } = subject ?? {};
  useLayoutEffect(() => {
    const [room, shown] = [stage.current, card.current];
    if (node === undefined || room === null || shown === null) return;
    const about = edge === undefined ? { node } : { node, edge };
    const near = nearOf({ graph }, about);
    const put = (): void => setPlace(placeOf(room, shown, overPanel, { ...about, near, held }));
    put();
    // What is measured after it has come makes it higher.
    return watchSize([shown], put);
  }, [node, edge, stage, graph, scene, held, overPanel, size]);
  if (subject === undefined) return null;
  const docked = place !== undefined && 'maxHeight' in place;
  const { left, top } = place !== undefined && 'top' in place ? place : { left: 0, top: 0 };
  return (
    <div
      className={`card${held ? ' held' : ''}${docked ? ' docked shaded' : ''}`}
      ref={card}
      style={place === undefined ? { visibility: 'hidden' } : docked ? place : { left, top }}
      // Only a card that stays can be read and used.
      aria-hidden={!held}
    >
      {docked && held && (
        <IconButton
          icon="close"
          label={words.close}
          quiet
          className="card-close"
          onClick={() => actions.pin(undefined)}
        />
      )}
      {subject.edge === undefined ? <NodeCard id={subject.node} held={held} /> : <EdgeCard edge={subject.edge} />}
    </div>
  );
}
