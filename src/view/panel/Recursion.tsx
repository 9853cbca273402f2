// What backpropagation does in every hidden layer alike: the form, which stays, and the layer that it is at.
import { Formula, useScene, useWords } from '../marks';

export function Recursion() {
  const words = useWords().network;
  const { recursion, layer } = useScene((scene) => scene.beat);
  return recursion === undefined ? null : (
    <div className="recursion" role="group" aria-label={words.recursion} data-layer={layer}>
      <Formula tex={recursion.general} />
      <span className="recursion-here" key={layer}>
        <Formula tex={recursion.here} />
      </span>
    </div>
  );
}
