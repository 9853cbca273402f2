// The ledger of contributions in a node that several edges feed: a slot for each, a plus sign between them.
import type { Ref } from '../../engine';
import type { Scene } from '../../state';
import { numberMark, useWords } from '../marks';
import { fittedNumber } from './fitted';
import { slotSize, textSize } from './sizes';

interface NodeSlotsProps {
  readonly scene: Scene;
  readonly refs: readonly Ref[];
  readonly y: number;
  readonly width: number;
}

export function NodeSlots({ scene, refs, y, width }: NodeSlotsProps) {
  const words = useWords();
  const { gap, height, beside } = slotSize;
  const slot = Math.min(slotSize.most, (width - beside - gap * (refs.length - 1)) / refs.length);
  const left = (width - slot * refs.length - gap * (refs.length - 1)) / 2;
  return refs.map((ref, i) => {
    const known = scene.known(ref);
    const x = left + i * (slot + gap);
    const wanted = { room: slot - 8, size: textSize.slot, least: textSize.least };
    const { text, size } = known ? fittedNumber(scene, ref, words.undefinedNumber, wanted) : { text: '', size: 0 };
    return (
      <g key={ref} className={`slot${known ? ' known' : ''}${scene.fresh === ref ? ' fresh' : ''}`} data-ref={ref}>
        <rect x={x} y={y} width={slot} height={height} rx={7} />
        {i > 0 && (
          <text className="slot-plus" x={x - gap / 2} y={y + height / 2 + 7} textAnchor="middle">
            +
          </text>
        )}
        <text
          className="number"
          x={x + slot / 2}
          y={y + height / 2 + 0.35 * size}
          textAnchor="middle"
          fontSize={size}
          {...numberMark(scene, ref)}
        >
          {text}
        </text>
      </g>
    );
  });
}
