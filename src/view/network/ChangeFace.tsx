// The face of a box while an input is nudged: what it showed, in lines, and what the nudge does to its value.
import type { Place } from '../../draw/network';
import type { NameSpan } from '../../draw/tex';
import type { Ref } from '../../engine';
import type { Change, Scene } from '../../state';
import { NodeChange } from '../graph';
import { NamedNumber } from './UnitLine';

/** A quantity of the box, with its name. */
export interface NamedLine {
  readonly of: Ref;
  readonly spans: readonly NameSpan[];
  readonly className: string;
}

interface ChangeFaceProps {
  readonly scene: Scene;
  readonly place: Place;
  readonly change: Change;
  readonly lines: readonly NamedLine[];
}

/** A box from this height on has room for larger type. */
const high = 120;
const types = { named: 17.5, change: { high: 20, low: 17 }, foot: { high: 20, low: 11 } } as const;
/** Left and right of a text in its box. */
const padding = 6;
/** From one base line to the next, and from the top of a line to its base, as parts of the size of the type. */
const lead = 1.17;
const ascent = 0.85;

/** What a box shows while an input is nudged. */
export function ChangeFace({ scene, place: { w, h }, change, lines }: ChangeFaceProps) {
  const kind = h > high ? 'high' : 'low';
  const size = types.change[kind];
  const y = h - types.foot[kind] - lead * size;
  const each = (y - ascent * size) / lines.length;
  const line = { scene, x: w / 2, width: w - 2 * padding, size: types.named };
  return (
    <>
      {lines.map((named, i) => (
        <NamedNumber key={named.of} {...line} {...named} y={each * (i + 0.5) + 0.38 * types.named} />
      ))}
      <NodeChange change={change} x={w / 2} y={y} size={size} width={line.width} />
    </>
  );
}
