// The layers of the network one under another: units, activation, another hidden layer, one fewer.
import { useState } from 'react';
import { activationNames, type ShapeProblem } from '../../state';
import type { Network } from '../../lessons';
import { Icon, TypedNumber, useApp, useWords } from '../marks';

interface RowProps {
  readonly network: Network;
  /** Layer, 1 for the input. */
  readonly layer: number;
  /** Does a change, and says under this row why it cannot be done. */
  readonly attempt: (problem: ShapeProblem | undefined) => void;
}

const withUnits = ({ layers }: Network, layer: number, units: number): Partial<Network> => ({
  layers: layers.map((each, i) => (i === layer - 1 ? units : each)),
});

function LayerRow({ network, layer, attempt }: RowProps) {
  const { actions } = useApp();
  const words = useWords();
  const { layers, activations } = network;
  const last = layers.length;
  const name = layer === 1 ? words.shapes.input : layer === last ? words.shapes.output : words.shapes.hidden(layer - 1);
  const units = layers[layer - 1] ?? 1;
  const by = (change: number) => () => attempt(actions.reshape(withUnits(network, layer, units + change)));
  return (
    <div className="shape-row" role="group" aria-label={name}>
      <span className="shape-layer">{name}</span>
      <span className="shape-units">
        <button type="button" className="button icon-button" aria-label={words.shapes.fewer(name)} onClick={by(-1)}>
          −
        </button>
        <TypedNumber
          key={units}
          value={units}
          label={words.shapes.unitsOf(name)}
          take={(typed) => {
            const problem = actions.reshape(withUnits(network, layer, typed));
            return problem && words.shapes.problems[problem.key](problem);
          }}
        />
        <button type="button" className="button icon-button" aria-label={words.shapes.more(name)} onClick={by(1)}>
          +
        </button>
      </span>
      {layer > 1 && (
        <select
          className="weight-menu"
          aria-label={words.shapes.activationOf(name)}
          value={activations[layer - 2]}
          onChange={(event) => {
            const chosen = activationNames.find((each) => each === event.target.value);
            if (chosen === undefined) return;
            attempt(actions.reshape({ activations: activations.map((each, i) => (i === layer - 2 ? chosen : each)) }));
          }}
        >
          {activationNames.map((each) => (
            <option key={each} value={each}>
              {words.shapes.activations[each]}
            </option>
          ))}
        </select>
      )}
      {layer > 1 && layer < last && (
        <button
          type="button"
          className="button icon-button"
          aria-label={words.shapes.remove(name)}
          title={words.shapes.remove(name)}
          onClick={(event) => {
            // This button goes away: the focus stays in the editor.
            event.currentTarget.closest<HTMLElement>('[role="dialog"]')?.focus();
            attempt(actions.removeLayer(layer));
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

export function LayerRows({ network }: { readonly network: Network }) {
  const { actions } = useApp();
  const words = useWords().shapes;
  /** What was refused, and at which row; what is done next takes it away. */
  const [refused, setRefused] = useState<{ readonly row: number; readonly problem: ShapeProblem } | undefined>();
  const { layers } = network;
  const attempt = (row: number) => (problem: ShapeProblem | undefined) =>
    setRefused(problem === undefined ? undefined : { row, problem });
  const message = (row: number) =>
    refused?.row === row && (
      <p className="shape-problem" role="alert">
        {words.problems[refused.problem.key](refused.problem)}
      </p>
    );
  return (
    <div className="shape-layers" role="group" aria-label={words.layers}>
      {layers.map((_, i) => (
        <div key={i}>
          {i === layers.length - 1 && (
            <>
              <button type="button" className="button shape-add" onClick={() => attempt(-1)(actions.addLayer())}>
                + {words.add}
              </button>
              {message(-1)}
            </>
          )}
          <LayerRow network={network} layer={i + 1} attempt={attempt(i)} />
          {message(i)}
        </div>
      ))}
    </div>
  );
}
