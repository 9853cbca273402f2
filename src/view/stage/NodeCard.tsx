// The card of a node: its value, the local partials into and out of it, its adjoint as a sum in symbols and in numbers.
import { adjointRef, partialRef, tangentRef, valueRef } from '../../engine/ref';
import { adjointTex, nodeTex, refTex } from '../../draw/tex';
import { formatCount } from '../../draw/numbers';
import type { Cause, NodeId, Ref } from '../../engine';
import { causeSentence, constantWord } from '../../draw/words';
import { expectedOf, pathsTo, type Scene } from '../../state';
import { Formula, Num, RemarkNote, PrecisionNote, useScene, useAllWords, VerdictLine } from '../marks';
import { GradientSplit } from './GradientSplit';
import { NodeButtons } from './NodeButtons';

function Partials({
  scene,
  refs,
  title,
}: {
  readonly scene: Scene;
  readonly refs: readonly Ref[];
  readonly title: string;
}) {
  const there = refs.filter((ref) => scene.tape.availableAt(ref) !== undefined);
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

interface NodeCardProps {
  readonly id: NodeId;
  /** The card stays, so that it can be used. */
  readonly held: boolean;
}

function CauseLine({ cause, scene }: { readonly cause: Cause | undefined; readonly scene: Scene }) {
  return cause === undefined ? null : (
    <p className="card-cause">{causeSentence(cause, scene.lang, scene.lesson.labels)}</p>
  );
}

export function NodeCard({ id, held }: NodeCardProps) {
  const words = useAllWords();
  const scene = useScene();
  const node = scene.graph.node(id);
  if (node === undefined) return null;
  const value: Ref = valueRef(id);
  const wanted: Ref = scene.tape.mode === 'forward' ? tangentRef(id) : adjointRef(id);
  const into = node.args.flatMap((arg) => (arg.kind === 'node' ? [partialRef(arg.edge)] : []));
  const out = node.out.map((edge) => partialRef(edge));
  const adjoint = adjointTex(id, scene.tape, scene.run, scene);
  const claim = scene.keeps ? undefined : expectedOf(scene, wanted);
  const cause = scene.isComputed(value) ? scene.run.cause(value) : undefined;
  return (
    <>
      <div className="card-row card-head">
        <Formula tex={nodeTex(scene.graph, id, scene.lesson.labels)} />
        <Num of={value} className="value" />
        <span className="card-paths">
          {constantWord(scene, id, scene.lang) ?? words.pathsToOutput(formatCount(pathsTo(scene, id)))}
        </span>
      </div>
      <CauseLine cause={cause} scene={scene} />
      <PrecisionNote id={id} />
      <RemarkNote id={id} />
      <div className="card-column">
        <Partials scene={scene} refs={into} title={words.partialsIn} />
        <Partials scene={scene} refs={out} title={words.partialsOut} />
        {claim !== undefined && (
          <div className="card-row card-measured">
            <span className="card-label">{words.measured}</span>
            <VerdictLine scene={scene} claim={claim} />
          </div>
        )}
      </div>
      {scene.tape.availableAt(wanted) !== undefined && (
        <div className="card-row card-column">
          <span className="card-label">{words.adjoint}</span>
          <span className="card-sum">
            <Formula tex={adjoint.symbols} />
            {scene.number(wanted) !== undefined ? (
              !scene.keeps && <Formula tex={adjoint.numbers} />
            ) : (
              <span className="card-waiting">{words.notYet}</span>
            )}
          </span>
        </div>
      )}
      <GradientSplit scene={scene} id={id} />
      <NodeButtons key={id} scene={scene} id={id} held={held} />
    </>
  );
}
