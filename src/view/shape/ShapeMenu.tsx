// Which network is taught: a button with its shape, which opens the editor beside the drawing.
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Network } from '../../lessons';
import { Icon, useApp, useWords } from '../marks';
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

function Editor({ network, close, id }: ShapeProps & { readonly close: () => void; readonly id: string }) {
  const words = useWords();
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => {
    dialog.current?.focus();
  }, []);
  useEffect(() => {
    // On the document: a control that is pressed may be gone, and the focus with it.
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [close]);
  return (
    <div ref={dialog} id={id} className="shape-editor" role="dialog" aria-label={words.shapes.title} tabIndex={-1}>
      <div className="sheet-head">
        <h2>{words.shapes.title}</h2>
        <button type="button" className="button icon-button" aria-label={words.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <Presets network={network} />
      <LayerRows network={network} />
      <LossAndBias network={network} />
      <WeightTools />
    </div>
  );
}

export function ShapeMenu({ network }: ShapeProps) {
  const { root } = useApp();
  const words = useWords();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const shape = network.layers.join('-');
  const close = useCallback((): void => {
    setOpen(false);
    button.current?.focus();
  }, []);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button shape-button"
        aria-label={words.shapes.open(shape)}
        title={words.shapes.open(shape)}
        aria-haspopup="dialog"
        aria-expanded={open}
        {...(open && { 'aria-controls': id })}
        onClick={() => setOpen(!open)}
      >
        <span>{shape.length > longest ? `${network.layers[0] ?? ''}-…-${network.layers.at(-1) ?? ''}` : shape}</span>
        <span aria-hidden="true">▾</span>
      </button>
      {/* Beside the stage, where it hides none of the drawing. */}
      {open &&
        createPortal(<Editor network={network} close={close} id={id} />, root.querySelector('[data-lesson]') ?? root)}
    </>
  );
}
