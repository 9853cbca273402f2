// The card of a node: its value, the local partials into and out of it, its adjoint as a sum in symbols and in numbers.
import { adjointRef, nodeOf, partialRef, readRef, tangentRef, targetOf, valueRef } from '../../engine/ref';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { adjointTex, nodeTex, refTex } from '../../draw/tex';
import { formatCount } from '../../draw/numbers';
import type { Cause, Graph, NodeId, Ref } from '../../engine';
import { causeSentence } from '../../draw/words';
import { claimOf, pathsTo, type Scene } from '../../state';
import { Formula, Num, RemarkNote, TrustNote, useChosen, useLit, useScene, useWords, VerdictLine } from '../marks';
import { GradientSplit } from './GradientSplit';
import { NodeButtons } from './NodeButtons';
import { type Corner, placeCard } from './placeCard';
import './card.css';

/** The node that a quantity belongs to. */
function nodeBehind(graph: Graph, text: string | undefined): NodeId | undefined {
  const ref = readRef(text);
  const id = ref === undefined ? undefined : nodeOf(ref);
  return id === undefined || graph.node(id) === undefined ? undefined : id;
}

function Partials({
  scene,
  refs,
  title,
}: {
  readonly scene: Scene;
  readonly refs: readonly Ref[];
  readonly title: string;
}) {
  const there = refs.filter((ref) => scene.tape.bornAt(ref) !== undefined);
  if (there.length === 0) return null;
  return (
    <div className="card-row">
      <span className="card-label">{title}</span>
      <span className="card-partials">
        {there.slice(0, 8).map((ref) => (
          <span key={ref} className="card-partial" data-ref={ref}>
            <Formula tex={`${refTex(ref, scene)}=`} />
            <Num of={ref} className="partial" />
          </span>
        ))}
        {there.length > 8 && <span>…</span>}
      </span>
    </div>
  );
}

interface CardProps {
  readonly id: NodeId;
  readonly held: boolean;
}

function CauseLine({ cause, scene }: { readonly cause: Cause | undefined; readonly scene: Scene }) {
  return cause === undefined ? null : (
    <p className="card-cause">{causeSentence(cause, scene.lang, scene.lesson.labels)}</p>
  );
}

function Card({ id, held }: CardProps) {
  const words = useWords();
  const scene = useScene();
  const node = scene.graph.node(id);
  if (node === undefined) return null;
  const value: Ref = valueRef(id);
  const wanted: Ref = scene.tape.mode === 'forward' ? tangentRef(id) : adjointRef(id);
  const into = node.args.flatMap((arg) => (arg.kind === 'node' ? [partialRef(arg.edge)] : []));
  const out = node.out.map((edge) => partialRef(edge));
  const adjoint = adjointTex(id, scene.tape, scene.run, scene);
  const claim = claimOf(scene, wanted);
  const cause = scene.known(value) ? scene.run.cause(value) : undefined;
  return (
    <>
      <div className="card-row card-head">
        <Formula tex={nodeTex(scene.graph, id, scene.lesson.labels)} />
        <Num of={value} className="value" />
      </div>
      <CauseLine cause={cause} scene={scene} />
      <TrustNote id={id} />
      <RemarkNote id={id} />
      <Partials scene={scene} refs={into} title={words.partialsIn} />
      <Partials scene={scene} refs={out} title={words.partialsOut} />
      {scene.tape.bornAt(wanted) !== undefined && (
        <div className="card-row">
          <span className="card-label">{words.adjoint}</span>
          <span className="card-sum">
            <Formula tex={adjoint.symbols} />
            {scene.known(wanted) ? (
              <Formula tex={adjoint.numbers} />
            ) : (
              <span className="card-waiting">{words.notYet}</span>
            )}
          </span>
        </div>
      )}
      <GradientSplit scene={scene} id={id} />
      {claim !== undefined && (
        <div className="card-row">
          <span className="card-label">{words.measured}</span>
          <VerdictLine scene={scene} claim={claim} />
        </div>
      )}
      <p className="card-paths">{words.pathsToOutput(formatCount(pathsTo(scene, id)))}</p>
      <NodeButtons key={id} scene={scene} id={id} held={held} />
    </>
  );
}

/** Neighbours and edges of a node. */
function nearOf(graph: Graph, id: NodeId): ReadonlySet<string> {
  const node = graph.node(id);
  const into = node?.args.flatMap((arg) => (arg.kind === 'node' ? [arg.id, arg.edge] : [])) ?? [];
  return new Set([...into, ...(node?.out.flatMap((edge) => [edge, targetOf(edge)]) ?? [])]);
}

interface InspectorProps {
  /** The stage: the card stays inside it, beside the node. */
  readonly stage: RefObject<HTMLElement | null>;
}

/** Follows what is lit; while there is no card it renders for nothing else. */
export function Inspector({ stage }: InspectorProps) {
  const graph = useScene((scene) => scene.graph);
  const pinned = useChosen((state) => state.pinned);
  const lit = useLit();
  const card = useRef<HTMLDivElement>(null);
  const [corner, setCorner] = useState<Corner | undefined>(undefined);
  const id = nodeBehind(graph, lit);
  const held = id !== undefined && id === nodeBehind(graph, pinned);
  /** A step can move the drawing, and numbers make the card larger. */
  const scene = useScene((each) => (id === undefined ? undefined : each));
  useLayoutEffect(() => {
    if (id === undefined || stage.current === null || card.current === null) return;
    setCorner(placeCard(stage.current, card.current, id, nearOf(graph, id), held));
  }, [id, stage, graph, scene, held]);
  if (id === undefined) return null;
  return (
    <div
      className={held ? 'card held' : 'card'}
      ref={card}
      style={corner === undefined ? { visibility: 'hidden' } : { left: corner.left, top: corner.top }}
      // Only a card that stays can be read and used.
      aria-hidden={!held}
    >
      <Card id={id} held={held} />
    </div>
  );
}
