// What backpropagation does in every hidden layer alike: the form, which stays, and the layer that it is at.
import type { Scene } from '../../state';
import { Formula, useWords } from '../marks';

export function Recursion({ scene }: { readonly scene: Scene }) {
  const words = useWords().shapes;
  const { recursion, layer } = scene.beat;
  return recursion === undefined ? null : (
    <div className="recursion" role="group" aria-label={words.recursion} data-layer={layer}>
      <Formula tex={recursion.general} />
      <span className="recursion-here" key={layer}>
        <Formula tex={recursion.here} />
      </span>
    </div>
  );
}
