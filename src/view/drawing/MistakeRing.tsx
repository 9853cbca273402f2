// The dashed ring around the first wrong place of a mistake.
import type { Place } from '../../state';
import { useWords } from '../marks';
import type { Box } from '../../draw/geometry';

/** Between the ring and what it is around. */
const air = 6;

export function MistakeRing({ place, box }: { readonly place: Place; readonly box: Box | undefined }) {
  const words = useWords();
  if (box === undefined) return null;
  return (
    <rect
      className="mistake-ring"
      data-ring={place.ref}
      role="img"
      aria-label={words.mistakes.first}
      x={box.x - air}
      y={box.y - air}
      width={box.w + 2 * air}
      height={box.h + 2 * air}
      rx={Math.min(18, box.h / 2 + air)}
    />
  );
}
