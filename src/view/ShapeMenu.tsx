// Which network is taught: a menu of shapes; any other comes by link, as `layers=3,4,2`.
import type { Layers } from '../lessons';
import { actions } from '../state';
import { useWords } from './context';

const shapes: readonly Layers[] = [
  [2, 1],
  [2, 2, 1],
  [2, 3, 1],
  [3, 4, 1],
  [2, 2, 2],
  [2, 2, 2, 1],
  [2, 3, 3, 1],
];

export function ShapeMenu({ layers }: { readonly layers: Layers }) {
  const words = useWords();
  const chosen = layers.join('-');
  const offered = shapes.map((shape) => shape.join('-'));
  return (
    <select
      className="weight-menu"
      aria-label={words.shape}
      title={words.shape}
      value={chosen}
      onChange={(event) => void actions.setNetwork({ layers: event.target.value.split('-').map(Number) })}
    >
      {(offered.includes(chosen) ? offered : [...offered, chosen]).map((shape) => (
        <option key={shape}>{shape}</option>
      ))}
    </select>
  );
}
