// A line of why where the number of a node has lost its digits.
import { trustSentence } from '../../draw/words';
import type { NodeId } from '../../engine';
import { precisionNote, type Scene } from '../../state';
import { useScene } from './slices';

function doubtIn(scene: Scene, id: NodeId) {
  const doubt = scene.keeps ? undefined : precisionNote(scene, id);
  if (doubt === undefined) return undefined;
  const { trust, fusedFrom } = doubt;
  return { node: trust.node, line: trustSentence(trust, scene.run, scene.lang, fusedFrom, scene.lesson.labels) };
}

export function PrecisionNote({ id }: { readonly id: NodeId }) {
  const doubt = useScene((scene) => doubtIn(scene, id));
  if (doubt === undefined) return null;
  return (
    <p className="trust-note" data-trust={doubt.node}>
      {doubt.line}
    </p>
  );
}
