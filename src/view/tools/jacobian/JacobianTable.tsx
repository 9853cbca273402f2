// The scoreboard: the row or column of the current sweep fills cell by cell, others by a sweep of their own.
import type { CSSProperties } from 'react';
import { formatNumber, fullNumber } from '../../../draw/numbers';
import { nameTex } from '../../../draw/tex';
import type { NodeId } from '../../../engine';
import { boardOf, liveRef, type Scene, type Sweep, type SweepFigures } from '../../../state';
import { Formula, Num, plainName, useApp, useAllWords, VerdictMark } from '../../marks';

const sameSweep = (one: Sweep, other: Sweep): boolean => one.kind === other.kind && one.id === other.id;

/** Many columns leave room for fewer digits. */
const digitsFor = (columns: number): number => (columns <= 3 ? 4 : columns === 4 ? 3 : 2);

interface CellProps {
  readonly scene: Scene;
  readonly row: NodeId;
  readonly column: NodeId;
  /** The number of a sweep that was made before, if any. */
  readonly kept: number | undefined;
  readonly digits: number;
}

function Cell({ scene, row, column, kept, digits }: CellProps) {
  const words = useAllWords();
  const ref = liveRef(scene, row, column);
  const live = ref === undefined ? undefined : scene.number(ref);
  // A sweep leaves out what does not move: that is 0 when it is over.
  const still =
    ref !== undefined && !scene.tape.availability.has(ref) && scene.cursor === scene.tape.length ? 0 : undefined;
  const number = live ?? still ?? kept;
  const state = ref === undefined ? 'elsewhere' : scene.justWritten === ref ? 'sweeping fresh' : 'sweeping';
  return (
    <td
      className={state}
      data-cell={`${row} ${column}`}
      data-entry={number === undefined ? undefined : fullNumber(number)}
    >
      {ref !== undefined && (live !== undefined || number === undefined) ? (
        <Num of={ref} className="adjoint" digits={digits} />
      ) : (
        <span className="num" translate="no">
          {number === undefined ? '—' : formatNumber(number, { digits, undefinedWord: words.undefinedNumber })}
        </span>
      )}
      {number !== undefined && <VerdictMark scene={scene} claim={{ of: row, by: column, number }} />}
    </td>
  );
}

/** More columns than this leave room for the name alone. */
const roomyColumns = 4;

interface HeadProps {
  readonly scene: Scene;
  readonly short: boolean;
  readonly sweep: Sweep;
  readonly pressed: boolean;
  readonly press: (sweep: Sweep) => void;
}

function Head({ scene, short, sweep, pressed, press }: HeadProps) {
  const words = useAllWords();
  const { labels } = scene.lesson;
  const label = words.jacobian[sweep.kind](plainName(sweep.id, labels));
  return (
    <th scope={sweep.kind === 'row' ? 'row' : 'col'}>
      <button type="button" className="sweep" aria-pressed={pressed} title={label} onClick={() => press(sweep)}>
        <Formula tex={`${short ? '' : '\\mathrm{d}'}${nameTex(sweep.id, labels)}`} label={label} />
        {!short && <span aria-hidden="true">{sweep.kind === 'row' ? '→' : '↓'}</span>}
      </button>
    </th>
  );
}

interface TableProps {
  readonly scene: Scene;
  readonly figures: SweepFigures;
}

export function JacobianTable({ scene, figures: { kept, entry } }: TableProps) {
  const { actions } = useApp();
  const words = useAllWords();
  const { rows, columns, moreRows, moreColumns, sweep } = boardOf(scene);
  const isKept = (one: Sweep): boolean => kept.some((each) => sameSweep(each, one));
  const head = (one: Sweep) => (
    <Head
      key={one.id}
      scene={scene}
      short={columns.length > roomyColumns}
      sweep={one}
      pressed={sameSweep(one, sweep) || isKept(one)}
      press={actions.pressSweep}
    />
  );
  return (
    <table className="jacobian" style={{ '--columns': columns.length, '--rows': rows.length } as CSSProperties}>
      <caption>{words.jacobian.caption}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((id) => head({ kind: 'column', id }))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            {head({ kind: 'row', id: row })}
            {columns.map((column) => (
              <Cell
                key={column}
                scene={scene}
                row={row}
                column={column}
                kept={entry(row, column)}
                digits={digitsFor(columns.length)}
              />
            ))}
          </tr>
        ))}
      </tbody>
      {moreRows + moreColumns > 0 && (
        <tfoot>
          <tr>
            <td colSpan={columns.length + 1}>
              {moreColumns > 0 && words.jacobian.moreInputs(moreColumns)}
              {moreColumns > 0 && moreRows > 0 && ' · '}
              {moreRows > 0 && words.jacobian.moreTargets(moreRows)}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
