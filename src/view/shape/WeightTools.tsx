// The weights of the network all at once: the lesson's own short numbers, or random ones from a seed.
import { useApp, useChoice, useAllWords } from '../marks';
import { NumberField } from '../widgets';

export function WeightTools() {
  const { actions } = useApp();
  const words = useAllWords();
  const { seed } = useChoice('training');
  return (
    <div className="shape-row" role="group" aria-label={words.shapes.weights}>
      <span className="shape-layer">{words.shapes.weights}</span>
      <button type="button" className="button" title={words.shapes.niceWhy} onClick={actions.niceNumbers}>
        {words.shapes.nice}
      </button>
      <button
        type="button"
        className="button"
        title={words.shapes.randomWhy}
        onClick={() => void actions.randomWeights(seed)}
      >
        {words.shapes.random}
      </button>
      <span className="shape-seed" aria-hidden="true">
        {words.training.seed}
      </span>
      <NumberField
        value={seed}
        label={words.edit(words.training.seed)}
        take={(typed) => (actions.randomWeights(typed) ? undefined : words.training.seedRange)}
      />
    </div>
  );
}
