// The ledger of contributions in a node that several edges feed: a slot for each, a plus sign between them.
import type { Ref } from '../../engine';
import { quantityMark, useQuantity, useWords } from '../marks';
import { fittedNumber } from './fitted';
import { slotSize, textSize } from './sizes';

interface SlotProps {
  readonly of: Ref;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Whether it is added to the one before. */
  readonly plus: boolean;
}

function Slot({ of: ref, x, y, width, plus }: SlotProps) {
  const words = useWords();
  const quantity = useQuantity(ref);
  const { known, fresh } = quantity;
  const wanted = { room: width - 8, size: textSize.slot, least: textSize.least };
  const { text, size } = fittedNumber(quantity, words.undefinedNumber, wanted);
  const middle = y + slotSize.height / 2;
  return (
    <g className={`slot${known ? ' known' : ''}${fresh ? ' fresh' : ''}`} data-ref={ref}>
      <rect x={x} y={y} width={width} height={slotSize.height} rx={7} />
      {plus && (
        <text className="slot-plus" x={x - slotSize.gap / 2} y={middle + 7} textAnchor="middle">
          +
        </text>
      )}
      <text
        className="number"
        x={x + width / 2}
        y={middle + 0.35 * size}
        textAnchor="middle"
        fontSize={size}
        {...quantityMark(quantity)}
      >
        {known ? text : ''}
      </text>
    </g>
  );
}

interface NodeSlotsProps {
  readonly refs: readonly Ref[];
  readonly y: number;
  readonly width: number;
}

export function NodeSlots({ refs, y, width }: NodeSlotsProps) {
  const { gap } = slotSize;
  const slot = Math.min(slotSize.most, (width - slotSize.beside - gap * (refs.length - 1)) / refs.length);
  const left = (width - slot * refs.length - gap * (refs.length - 1)) / 2;
  return refs.map((ref, i) => <Slot key={ref} of={ref} x={left + i * (slot + gap)} y={y} width={slot} plus={i > 0} />);
}
