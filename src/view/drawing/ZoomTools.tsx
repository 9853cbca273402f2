// Larger, smaller, fit: zoom for those who have neither wheel nor fingers.
import { useWords } from '../marks';
import { IconButton } from '../widgets';
import { type Moving, zoomStep } from './useGestures';

export function ZoomTools({ moving, fits }: { readonly moving: Moving; readonly fits: boolean }) {
  const words = useWords();
  const moved = moving.moved.scale !== 1 || moving.moved.x !== 0 || moving.moved.y !== 0;
  if (fits && !moved) return null;
  const { gestures } = moving;
  return (
    <div className="zoom-tools">
      <IconButton icon={{ text: '−' }} label={words.zoomOut} onClick={() => gestures.current?.zoomBy(1 / zoomStep)} />
      <IconButton icon={{ text: '+' }} label={words.zoomIn} onClick={() => gestures.current?.zoomBy(zoomStep)} />
      <IconButton
        icon={moved ? 'reset' : 'fit'}
        label={moved ? words.resetView : words.fit}
        className="zoom-fit"
        onClick={moving.fit}
      />
    </div>
  );
}
