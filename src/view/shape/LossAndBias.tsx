// The loss of the network, with what it asks of the output, and whether there are bias units.
import { useState } from 'react';
import type { ShapeProblem } from '../../state';
import { lossNames, type Network } from '../../lessons';
import { useApp, useAllWords } from '../marks';
import { Switch } from '../widgets';

export function LossAndBias({ network }: { readonly network: Network }) {
  const { actions } = useApp();
  const words = useAllWords().shapes;
  const [refused, setRefused] = useState<ShapeProblem | undefined>();
  const sigmoid = network.activations.at(-1) === 'sigmoid';
  const problem = sigmoid && refused?.key === 'loss' ? undefined : refused;
  return (
    <>
      <div className="shape-row">
        <span className="shape-layer">{words.loss}</span>
        <Switch
          label={words.loss}
          value={network.loss}
          options={lossNames.map((name) => ({ value: name, text: words.losses[name] }))}
          choose={(loss) => setRefused(actions.reshape({ loss }))}
        />
      </div>
      {problem !== undefined ? (
        <p className="shape-problem" role="alert">
          {words.problems[problem.key](problem)}
        </p>
      ) : (
        !sigmoid && <p className="shape-note">{words.needsSigmoid}</p>
      )}
      <label className="shape-row">
        <span className="shape-layer">{words.bias}</span>
        <input
          type="checkbox"
          className="shape-check"
          checked={network.bias}
          onChange={(event) => setRefused(actions.reshape({ bias: event.target.checked }))}
        />
      </label>
    </>
  );
}
