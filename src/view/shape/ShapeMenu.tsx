// Which network is taught: a button with its shape, which opens the editor beside the drawing.
import type { Network } from '../../lessons';
import { Later, partOf, useWords } from '../marks';
import { Popover } from '../widgets';
import './shape.css';

const editor = partOf(() => import('./ShapeEditor'));

/** A longer shape leaves no room for the formula beside it. */
const longest = 7;

interface ShapeProps {
  readonly network: Network;
}

export function ShapeMenu({ network }: ShapeProps) {
  const words = useWords();
  const shape = network.layers.join('-');
  const short = shape.length > longest ? `${network.layers[0] ?? ''}-…-${network.layers.at(-1) ?? ''}` : shape;
  return (
    // Beside the stage, where it hides none of the drawing.
    <Popover
      label={words.network.open(shape)}
      face={
        <>
          <span>{short}</span>
          <span aria-hidden="true">▾</span>
        </>
      }
      buttonClass="shape-button"
      className="side-sheet shape-editor"
      title={words.network.title}
    >
      <Later part={editor} show={({ ShapeEditor }) => <ShapeEditor network={network} />} />
    </Popover>
  );
}
