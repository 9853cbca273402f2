// A line of why where the number of a node has lost its digits.
import { trustSentence } from '../../draw/words';
import type { NodeId } from '../../engine';
import { doubtOf, type Scene } from '../../state';

export function TrustNote({ scene, id }: { readonly scene: Scene; readonly id: NodeId }) {
  const doubt = doubtOf(scene, id);
  if (doubt === undefined || scene.guessing) return null;
  const line = trustSentence(doubt.trust, scene.run, scene.lang, doubt.fusedFrom, scene.lesson.labels);
  return (
    <p className="trust-note" data-trust={doubt.trust.node}>
      {line}
    </p>
  );
}
