// The ledger: every unit with its value, its adjoint or how much of the sum is in, and how often it was read.
import { adjointRef, valueRef } from '../../engine/ref';
import type { GraphNode, NodeId, Ref } from '../../engine';
import { adjointHeadTex, nameTex } from '../../draw/tex';
import { constantWord } from '../../draw/words';
import type { Scene } from '../../state';
import { contributionsTo, Formula, Num, Term, useScene, useWords } from '../marks';
import './ledger.css';

/** How many of the steps up to this frame have read a quantity. */
const timesRead = (scene: Scene, ref: Ref): number =>
  scene.tape.steps
    .slice(0, scene.cursor)
    .filter((step) => step.reads.includes(ref) && step.kind !== 'value' && step.kind !== 'partial').length;

function Adjoint({ id }: { readonly id: NodeId }) {
  const words = useWords();
  const { got, of, done, still } = useScene((scene) => ({
    ...contributionsTo(scene, id),
    done: scene.isComputed(adjointRef(id)),
    still: constantWord(scene, id, scene.lang),
  }));
  // A dash would say that it comes later.
  if (still !== undefined) return <span className="still">{still}</span>;
  if (of < 2 || done || got === 0) return <Num of={adjointRef(id)} className="adjoint" />;
  // A part of the sum is no derivative yet.
  return (
    <span className="num adjoint partial-sum" translate="no">
      — <small>{`(${words.partialSum(got, of)})`}</small>
    </span>
  );
}

/** Nodes from the output back, in the order in which the backward pass comes to them. */
function inBackwardOrder({ graph, plan }: Scene): readonly GraphNode[] {
  const born = plan.tapes.find((tape) => tape.mode === 'reverse')?.availability;
  const order = (id: NodeId): number => born?.get(adjointRef(id)) ?? Infinity;
  return [...graph.nodes].reverse().sort((a, b) => order(a.id) - order(b.id));
}

/** Whether an adjoint has been read: a column without numbers has no head. */
const readsAdjoints = (scene: Scene): boolean =>
  scene.graph.nodes.some(({ id }) => timesRead(scene, adjointRef(id)) > 0);

function Row({ id }: { readonly id: NodeId }) {
  const words = useWords();
  const { read, hue, labels } = useScene((scene) => ({
    read: timesRead(scene, adjointRef(id)),
    hue: scene.justWritten === valueRef(id) ? 'value' : scene.justWritten === adjointRef(id) ? 'adjoint' : undefined,
    labels: scene.lesson.labels,
  }));
  return (
    <tr className={hue && `fresh hue-${hue}`}>
      <th scope="row" data-ref={valueRef(id)}>
        <Formula tex={nameTex(id, labels)} />
      </th>
      <td>
        <Num of={valueRef(id)} className="value" />
      </td>
      <td>
        <Adjoint id={id} />
      </td>
      <td className="num">{read === 0 ? '' : words.readTimes(read)}</td>
    </tr>
  );
}

export function Ledger() {
  const words = useWords();
  const { labels, target } = useScene(({ lesson, tape }) => ({ labels: lesson.labels, target: tape.target }));
  const rows = useScene(inBackwardOrder);
  const reads = useScene(readsAdjoints);
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">
            <Term word={words.unit}>{words.unit}</Term>
          </th>
          <th scope="col">{words.value}</th>
          <th scope="col">
            <Formula tex={adjointHeadTex(target, labels)} label={words.adjoint} />
          </th>
          <th scope="col">{reads && <Term word={words.read}>{words.read}</Term>}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id }) => (
          <Row key={id} id={id} />
        ))}
      </tbody>
    </table>
  );
}
