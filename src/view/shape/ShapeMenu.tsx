// Which network is taught: a button with its shape, which opens the editor beside the drawing.
import type { Network } from '../../lessons';
import { useApp, useWords } from '../marks';
import { Popover } from '../widgets';
import { LayerRows } from './LayerRows';
import { LossAndBias } from './LossAndBias';
import { WeightTools } from './WeightTools';
import './shape.css';

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

/** A longer shape leaves no room for the formula beside it. */
const longest = 7;

interface ShapeProps {
  readonly network: Network;
}

function Presets({ network }: Pick<ShapeProps, 'network'>) {
  const { actions } = useApp();
  const words = useWords().shapes;
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

export function ShapeMenu({ network }: ShapeProps) {
  const words = useWords();
  const shape = network.layers.join('-');
  const short = shape.length > longest ? `${network.layers[0] ?? ''}-…-${network.layers.at(-1) ?? ''}` : shape;
  return (
    // Beside the stage, where it hides none of the drawing.
    <Popover
      label={words.shapes.open(shape)}
      face={
        <>
          <span>{short}</span>
          <span aria-hidden="true">▾</span>
        </>
      }
      buttonClass="shape-button"
      className="side-sheet shape-editor"
      title={words.shapes.title}
    >
      <Presets network={network} />
      <LayerRows network={network} />
      <LossAndBias network={network} />
      <WeightTools />
    </Popover>
  );
}
