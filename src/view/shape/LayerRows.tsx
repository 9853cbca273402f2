// The layers of the network one under another: units, activation, another hidden layer, one fewer.
import { useState } from 'react';
import type { ShapeProblem } from '../../state';
import { activationNames, type Network } from '../../lessons';
import { useApp, useAllWords } from '../marks';
import { IconButton, NumberField, Select } from '../widgets';

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
  const words = useAllWords();
  const { layers, activations } = network;
  const last = layers.length;
  const name = layer === 1 ? words.shapes.input : layer === last ? words.shapes.output : words.shapes.hidden(layer - 1);
  const units = layers[layer - 1] ?? 1;
  const by = (change: number) => () => attempt(actions.reshape(withUnits(network, layer, units + change)));
  return (
    <div className="shape-row" role="group" aria-label={name}>
      <span className="shape-layer">{name}</span>
      <span className="shape-units">
        <IconButton icon={{ text: '−' }} label={words.shapes.fewer(name)} onClick={by(-1)} />
        <NumberField
          key={units}
          value={units}
          label={words.shapes.unitsOf(name)}
          take={(typed) => {
            const problem = actions.reshape(withUnits(network, layer, typed));
            return problem && words.shapes.problems[problem.key](problem);
          }}
        />
        <IconButton icon={{ text: '+' }} label={words.shapes.more(name)} onClick={by(1)} />
      </span>
      {layer > 1 && (
        <Select
          label={words.shapes.activationOf(name)}
          value={activations[layer - 2] ?? 'sigmoid'}
          options={activationNames.map((each) => ({ value: each, text: words.shapes.activations[each] }))}
          choose={(chosen) =>
            attempt(actions.reshape({ activations: activations.map((each, i) => (i === layer - 2 ? chosen : each)) }))
          }
        />
      )}
      {layer > 1 && layer < last && (
        <IconButton
          icon="close"
          label={words.shapes.remove(name)}
          onClick={(event) => {
            // This button goes away: the focus stays in the editor.
            event.currentTarget.closest<HTMLElement>('[role="dialog"]')?.focus();
            attempt(actions.removeLayer(layer));
          }}
        />
      )}
    </div>
  );
}

export function LayerRows({ network }: { readonly network: Network }) {
  const { actions } = useApp();
  const words = useAllWords().shapes;
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
                {`+ ${words.add}`}
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
