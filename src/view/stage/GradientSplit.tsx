// In the card of a weight that the penalty acts on: what of its gradient comes from the data, what from the penalty.
import type { NodeId } from '../../engine';
import type { Scene } from '../../state';
import { gradientParts } from '../../lessons';
import { Num, useWords } from '../marks';

export function GradientSplit({ scene, id }: { readonly scene: Scene; readonly id: NodeId }) {
  const words = useWords();
  const { data, penalty } = gradientParts(scene.graph, id);
  if (penalty === undefined || scene.tape.availableAt(penalty) === undefined) return null;
  return (
    <div className="card-row">
      <span className="card-label">{words.split.label}</span>
      <span className="card-partials">
        <span>{words.split.data}</span> <Num of={data} className="adjoint" /> <span>{`+ ${words.split.penalty}`}</span>{' '}
        <Num of={penalty} className="adjoint" />
      </span>
    </div>
  );
}
