// A matrix whose cells are quantities: each the same thing as its edge or its unit; a large one is shown in part.
import { adjointRef, kindOf, quantities } from '../../engine/ref';
import type { KeyboardEvent } from 'react';
import { excerptOf } from '../../draw/network';
import type { Ref } from '../../engine';
import type { Tensor } from '../../lessons';
import type { Scene } from '../../state';
import { useApp } from './app';
import { useWords } from './context';
import { Formula } from './Formula';
import { Num } from './Num';
import { useQuantity, useScene } from './slices';
import './matrix.css';

/** How a cell looks and acts besides showing its number. */
interface CellWay {
  readonly className: string;
  readonly tabIndex?: number;
  readonly pins: boolean;
}

const hueOf = (ref: Ref): string => quantities[kindOf(ref)].hue;

/** A matrix of more rows or columns than `whole` is shown in part. */
interface Room {
  readonly whole: number;
  readonly part: number;
}
const columnRoom: Room = { whole: 5, part: 3 };
/** Beside rows that are left out, or behind a sign, so that the equation stays in one line. */
const columnRoomInPart: Room = { whole: 3, part: 3 };
const rowRoom: Room = { whole: 5, part: 3 };
/** With the recursion above them there is less room for rows. */
const rowRoomUnderRule: Room = { whole: 3, part: 2 };

const excerptIn = (count: number, at: number, { whole, part }: Room) =>
  excerptOf(count, at, count > whole ? part : count);

/** The cell that the step writes or comes closer to, else the first that it reads. */
function* stepRefs({ rows }: Tensor, { justWritten, step }: Scene): Generator<Ref | undefined> {
  const read = new Set<string>(step?.reads);
  yield justWritten;
  if (step !== undefined) yield adjointRef(step.node);
  yield rows.flat().find((cell): cell is Ref => read.has(cell));
}

/** Row and column of the first of these quantities that the matrix holds; its first cell where it holds none. */
function placeOf({ rows }: Tensor, refs: Iterable<Ref | undefined>): { readonly row: number; readonly column: number } {
  for (const ref of refs) {
    const row = ref === undefined ? -1 : rows.findIndex((each) => each.includes(ref));
    if (ref !== undefined && row >= 0) return { row, column: rows[row]?.indexOf(ref) ?? 0 };
  }
  return { row: 0, column: 0 };
}

function LeftOut({ count, sign }: { readonly count: number; readonly sign: string }) {
  const words = useWords().network;
  return count === 0 ? null : (
    <span className="matrix-cell left-out" role="cell" aria-label={words.leftOut(count)} title={words.leftOut(count)}>
      {sign}
      <small>{count}</small>
    </span>
  );
}

interface CellProps extends CellWay {
  readonly of: Ref;
}

function MatrixCell({ of: ref, className, pins, tabIndex = 0 }: CellProps) {
  const { actions } = useApp();
  const pin = (): void => actions.pin(ref);
  return (
    <span
      className={`matrix-cell${className}`}
      role="cell"
      data-ref={ref}
      {...(pins && {
        tabIndex,
        onClick: pin,
        onKeyDown: (event: KeyboardEvent) => {
          if (event.key === 'Enter') pin();
        },
      })}
    >
      <Num of={ref} className={hueOf(ref)} />
    </span>
  );
}

/** A cell of the steps: the newest ringed, what the step reads tinted; weights can be pinned. */
function StepCell({ of: ref, pins }: Pick<CellProps, 'of' | 'pins'>) {
  const { fresh, read } = useQuantity(ref);
  return (
    <MatrixCell of={ref} pins={pins} className={`${fresh ? ` fresh hue-${hueOf(ref)}` : ''}${read ? ' read' : ''}`} />
  );
}

interface MatrixProps {
  readonly tensor: Tensor;
  /** How cells look that are not those of the steps. */
  readonly cell?: (ref: Ref) => CellWay;
  /** What a part of a large matrix is to show; absent: what the step is about. */
  readonly around?: Iterable<Ref>;
  /** A sign stands before it in its line, and leaves less room for columns. */
  readonly tight?: boolean;
}

/** A matrix follows the shape of what it shows; each of its cells follows its own number. */
export function Matrix({ tensor, cell, around, tight = false }: MatrixProps) {
  const [height, width] = [tensor.rows.length, tensor.rows[0]?.length ?? 0];
  const rows = useScene(({ beat }) => (beat.recursion === undefined ? rowRoom : rowRoomUnderRule));
  const columns = tight || height > rows.whole ? columnRoomInPart : columnRoom;
  const cut = height > rows.whole || width > columns.whole;
  const { row: atRow, column: atColumn } = useScene((scene) =>
    placeOf(tensor, cut ? (around ?? stepRefs(tensor, scene)) : []),
  );
  const down = excerptIn(height, atRow, rows);
  const along = excerptIn(width, atColumn, columns);
  const gapRow = (count: number) =>
    count > 0 && (
      <span className="matrix-row" role="row">
        <LeftOut count={count} sign="⋮" />
      </span>
    );
  return (
    <span className="matrix-box">
      {tensor.tex !== '' && (
        <span className="matrix-name">
          <Formula tex={cut ? `${tensor.tex}\\;\\scriptstyle ${height}\\times ${width}` : tensor.tex} />
        </span>
      )}
      <span className="matrix" role="table">
        {gapRow(down.before)}
        {down.shown.map((i) => (
          <span className="matrix-row" role="row" key={i}>
            <LeftOut count={along.before} sign="⋯" />
            {along.shown.map((j) => {
              const ref = tensor.rows[i]?.[j] ?? '0';
              return ref === '0' ? (
                <span className="matrix-cell so-far" role="cell" key={j}>
                  0
                </span>
              ) : cell === undefined ? (
                <StepCell key={`${ref} ${j}`} of={ref} pins={tensor.editable === true} />
              ) : (
                <MatrixCell key={`${ref} ${j}`} of={ref} {...cell(ref)} />
              );
            })}
            <LeftOut count={along.after} sign="⋯" />
          </span>
        ))}
        {gapRow(down.after)}
      </span>
    </span>
  );
}
