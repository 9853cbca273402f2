// What stands in the editor of the shape: shapes to begin with, the layers, loss and bias, all weights at once.
import type { Network } from '../../lessons';
import { useAllWords, useApp } from '../marks';
import { LayerRows } from './LayerRows';
import { LossAndBias } from './LossAndBias';
import { WeightTools } from './WeightTools';

const presets = [
  [2, 1],
  [2, 2, 1],
  [2, 3, 1],
  [3, 4, 1],
  [2, 2, 2],
  [2, 2, 2, 1],
  [2, 3, 3, 1],
  [2, 8, 8, 1],
  [2, 16, 16, 2],
] as const;

interface ShapeProps {
  readonly network: Network;
}

function Presets({ network }: ShapeProps) {
  const { actions } = useApp();
  const words = useAllWords().shapes;
  const shape = network.layers.join('-');
  return (
    <div className="shape-presets" role="group" aria-label={words.presets}>
      {presets.map((layers) => (
        <button
          key={layers.join('-')}
          type="button"
          className="button"
          aria-pressed={layers.join('-') === shape}
          onClick={() => void actions.reshape({ layers })}
        >
          {layers.join('-')}
        </button>
      ))}
    </div>
  );
}

export function ShapeEditor({ network }: ShapeProps) {
  return (
    <>
      <Presets network={network} />
      <LayerRows network={network} />
      <LossAndBias network={network} />
      <WeightTools />
    </>
  );
}
