// The loss of the network, with what it asks of the output, and whether there are bias units.
import { useState } from 'react';
import type { Network } from '../../lessons';
import { lossNames, type ShapeProblem } from '../../state';
import { useApp, useWords } from '../marks';

export function LossAndBias({ network }: { readonly network: Network }) {
  const { actions } = useApp();
  const words = useWords().shapes;
  const [refused, setRefused] = useState<ShapeProblem | undefined>();
  const sigmoid = network.activations.at(-1) === 'sigmoid';
  const problem = sigmoid && refused?.key === 'loss' ? undefined : refused;
  return (
    <>
      <div className="shape-row">
        <span className="shape-layer">{words.loss}</span>
        <span className="switch" role="radiogroup" aria-label={words.loss}>
          {lossNames.map((name) => (
            <button
              key={name}
              type="button"
              role="radio"
              aria-checked={network.loss === name}
              className="switch-part"
              onClick={() => setRefused(actions.reshape({ loss: name }))}
            >
              {words.losses[name]}
            </button>
          ))}
        </span>
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
