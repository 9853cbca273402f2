// Matrix equations with live cells: a cell is the same thing as its edge or its unit.
import type { KeyboardEvent } from 'react';
import { excerptOf } from '../draw/excerpt';
import type { Ref } from '../engine';
import type { Tensor } from '../lessons';
import { actions, type Scene } from '../state';
import { Formula } from './Formula';
import { useWords } from './context';
import { Num } from './Num';

/** Fewer digits than elsewhere, so that an equation of matrices stays on one line. */
const matrixDigits = 3;

const hueOf = (ref: string): string =>
  ({ v: 'value', d: 'partial', g: 'adjoint', k: 'adjoint', t: 'adjoint' })[ref[0] ?? 'v'] ?? 'value';

/** A matrix of more rows or columns than `whole` is shown in part. */
interface Room {
  readonly whole: number;
  readonly part: number;
}
const columnRoom: Room = { whole: 5, part: 3 };
/** Beside rows that are left out, so that the equation stays in one line. */
const columnRoomInPart: Room = { whole: 3, part: 3 };
const rowRoom: Room = { whole: 5, part: 3 };
/** With the recursion above them there is less room for rows. */
const rowRoomUnderRule: Room = { whole: 3, part: 2 };

const excerptIn = (count: number, at: number, { whole, part }: Room) =>
  excerptOf(count, at, count > whole ? part : count);

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The cell that the step writes or comes closer to, else the first that it reads, else the first of all. */
function cellOf({ rows }: Tensor, { fresh, step }: Scene): Cell {
  const find = (ref: Ref | undefined): Cell | undefined => {
    const row = ref === undefined ? -1 : rows.findIndex((each) => each.includes(ref));
    return row < 0 || ref === undefined ? undefined : { row, column: rows[row]?.indexOf(ref) ?? 0 };
  };
  const read = new Set(step?.reads);
  const written = step === undefined ? undefined : find(`g:${step.node}`);
  return find(fresh) ?? written ?? find(rows.flat().find((ref) => read.has(ref))) ?? { row: 0, column: 0 };
}

function LeftOut({ count, sign }: { readonly count: number; readonly sign: string }) {
  const words = useWords().shapes;
  return count === 0 ? null : (
    <span className="matrix-cell left-out" role="cell" aria-label={words.leftOut(count)} title={words.leftOut(count)}>
      {sign}
      <small>{count}</small>
    </span>
  );
}

function Matrix({ tensor, scene }: { readonly tensor: Tensor; readonly scene: Scene }) {
  const pinCell = (ref: Ref): void => actions.pin(ref);
  const [height, width] = [tensor.rows.length, tensor.rows[0]?.length ?? 0];
  const rows = scene.beat.recursion === undefined ? rowRoom : rowRoomUnderRule;
  const columns = height > rows.whole ? columnRoomInPart : columnRoom;
  const cut = height > rows.whole || width > columns.whole;
  const cell = cut ? cellOf(tensor, scene) : { row: 0, column: 0 };
  const down = excerptIn(height, cell.row, rows);
  const along = excerptIn(width, cell.column, columns);
  const gapRow = (count: number) =>
    count > 0 && (
      <span className="matrix-row" role="row">
        <LeftOut count={count} sign="⋮" />
      </span>
    );
  return (
    <span className="matrix-box">
      <span className="matrix-name">
        <Formula tex={cut ? `${tensor.tex}\\;\\scriptstyle ${height}\\times ${width}` : tensor.tex} />
      </span>
      <span className="matrix" role="table">
        {gapRow(down.before)}
        {down.shown.map((i) => (
          <span className="matrix-row" role="row" key={i}>
            <LeftOut count={along.before} sign="⋯" />
            {along.shown
              .flatMap((j) => tensor.rows[i]?.[j] ?? [])
              .map((ref, j) => (
                <span
                  className={`matrix-cell${scene.fresh === ref ? ' fresh' : ''}${scene.step?.reads.includes(ref) === true ? ' read' : ''}`}
                  role="cell"
                  key={`${ref} ${j}`}
                  data-ref={ref}
                  {...(tensor.editable === true && {
                    tabIndex: 0,
                    onClick: () => pinCell(ref),
                    onKeyDown: (event: KeyboardEvent) => {
                      if (event.key === 'Enter') pinCell(ref);
                    },
                  })}
                >
                  <Num scene={scene} of={ref} className={hueOf(ref)} digits={matrixDigits} />
                </span>
              ))}
            <LeftOut count={along.after} sign="⋯" />
          </span>
        ))}
        {gapRow(down.after)}
      </span>
    </span>
  );
}

export function Equations({ scene }: { readonly scene: Scene }) {
  return scene.equations.map((equation) => (
    <div className="equation" key={equation.id}>
      {equation.items.map((item, i) =>
        typeof item === 'string' ? (
          <span className="equation-sign" key={i}>
            <Formula tex={item} />
          </span>
        ) : (
          <Matrix tensor={item} scene={scene} key={i} />
        ),
      )}
    </div>
  ));
}
