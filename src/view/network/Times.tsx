// How often the plain chain rule would compute a local partial: where the partial will stand, as long as the beat points at it.
import type { Ref } from '../../engine';
import { type Scene, timesAhead } from '../../state';
import { useWords } from '../marks';

interface TimesProps {
  readonly scene: Scene;
  readonly of: Ref | undefined;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The count, as `9×`; nothing where the beat does not point at the partial. */
export function Times({ scene, of: ref, x, y, size }: TimesProps) {
  const words = useWords();
  const times = timesAhead(scene, ref);
  if (times === undefined) return null;
  return (
    <text className="times" x={x} y={y} textAnchor="middle" fontSize={size}>
      {words.readTimes(Number(times))}
    </text>
  );
}
