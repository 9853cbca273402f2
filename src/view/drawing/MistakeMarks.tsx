// What a mistake makes of the picture: the dashed ring around its first wrong place, and each wrong number, struck, at the right one.
import type { Box } from '../../draw/geometry';
import { formatNumber, inkWidth } from '../../draw/numbers';
import type { Place, Struck } from '../../state';
import { useWords } from '../marks';

/** Between the ring and what it is around. */
const air = 6;

/** Of the room of a struck number, in heights of its type: its height, what is left at its sides, how much of it is over the box. */
const [height, padding, over] = [1.3, 0.35, 1] as const;

function StruckNumber({ struck, box, size }: { readonly struck: Struck; readonly box: Box; readonly size: number }) {
  const words = useWords();
  const text = formatNumber(struck.number, { undefinedWord: words.undefinedNumber });
  const width = (inkWidth(text) + 2 * padding) * size;
  // Inside the drawing, whose boxes begin at 0.
  const x = Math.max(width / 2, box.x + box.w - width / 2);
  const y = box.y - over * size;
  return (
    <g className="struck" role="img" aria-label={`${words.isWrong} ${text}`} data-struck={struck.ref}>
      <rect x={x - width / 2} y={y} width={width} height={height * size} rx={0.4 * size} />
      <text x={x} y={y + 0.98 * size} fontSize={size}>
        {text}
      </text>
    </g>
  );
}

interface MistakeMarksProps {
  readonly ringed: Place | undefined;
  readonly struck: readonly Struck[];
  /** Where a place is drawn; undefined where it is not. */
  readonly boxOf: (place: Place) => Box | undefined;
  /** The type of struck numbers, in units of the drawing. */
  readonly size: number;
}

export function MistakeMarks({ ringed, struck, boxOf, size }: MistakeMarksProps) {
  const words = useWords();
  const ring = ringed === undefined ? undefined : boxOf(ringed);
  // What is written last is the number that the box shows.
  const numbers = new Map(
    struck.flatMap((each) => {
      const box = boxOf(each);
      return box === undefined ? [] : [[`${box.x} ${box.y}`, { each, box }] as const];
    }),
  );
  return (
    <>
      {ring !== undefined && ringed !== undefined && (
        <rect
          className="mistake-ring"
          data-ring={ringed.ref}
          role="img"
          aria-label={words.firstWrong}
          x={ring.x - air}
          y={ring.y - air}
          width={ring.w + 2 * air}
          height={ring.h + 2 * air}
          rx={Math.min(18, ring.h / 2 + air)}
        />
      )}
      {[...numbers.values()].map(({ each, box }) => (
        <StruckNumber key={each.ref} struck={each} box={box} size={size} />
      ))}
    </>
  );
}
