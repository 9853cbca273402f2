// The scoreboard: the row or column of the current sweep fills cell by cell, others by a sweep of their own.
import type { CSSProperties } from 'react';
import { formatNumber, fullNumber } from '../../../draw/numbers';
import { nameTex } from '../../../draw/tex';
import type { NodeId } from '../../../engine';
import { boardOf, liveRef, type Scene, type Sweep, type SweepFigures } from '../../../state';
import { Formula, Num, plainName, useApp, useAllWords, VerdictMark } from '../../marks';

const sameSweep = (one: Sweep, other: Sweep): boolean => one.kind === other.kind && one.id === other.id;

/** Many columns leave room for fewer digits. */
const digitsFor = (columns: number): number => (columns <= 3 ? 4 : columns <= 5 ? 3 : 2);

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

/** As many columns stand side by side; more are written in lines of fewer. */
const widest = { one: 6, several: 5 } as const;

/** The columns, a line of the table at a time. */
function linesOf(columns: readonly NodeId[]): readonly (readonly NodeId[])[] {
  if (columns.length <= widest.one) return [columns];
  const count = Math.ceil(columns.length / widest.several);
  return Array.from({ length: count }, (_, i) => columns.slice(i * widest.several, (i + 1) * widest.several));
}

interface TableProps {
  readonly scene: Scene;
  readonly figures: SweepFigures;
}

/** The table, in several lines where its only row is long. */
export function JacobianTable({ scene, figures }: TableProps) {
  const words = useAllWords();
  const { columns, moreRows, moreColumns } = boardOf(scene);
  const lines = linesOf(columns);
  const more = [
    ...(moreColumns > 0 ? [words.jacobian.moreInputs(moreColumns)] : []),
    ...(moreRows > 0 ? [words.jacobian.moreTargets(moreRows)] : []),
  ];
  return (
    <div className="jacobian-lines">
      <p className="jacobian-caption">{words.jacobian.caption}</p>
      {lines.map((line) => (
        <Line key={line[0]} {...{ scene, figures, line, lines }} />
      ))}
      {more.length > 0 && <p className="jacobian-more">{more.join(' · ')}</p>}
    </div>
  );
}

interface LineProps extends TableProps {
  readonly line: readonly NodeId[];
  readonly lines: readonly (readonly NodeId[])[];
}

function Line({ scene, figures: { kept, entry }, line, lines }: LineProps) {
  const { actions } = useApp();
  const words = useAllWords();
  const { rows, sweep } = boardOf(scene);
  const wide = lines[0]?.length ?? 0;
  const isKept = (one: Sweep): boolean => kept.some((each) => sameSweep(each, one));
  const head = (one: Sweep) => (
    <Head
      key={one.id}
      scene={scene}
      short={wide > roomyColumns}
      sweep={one}
      pressed={sameSweep(one, sweep) || isKept(one)}
      press={actions.pressSweep}
    />
  );
  const style = {
    '--columns': wide,
    '--rows': rows.length + 2 * (lines.length - 1),
    // A line of fewer columns has columns of the same width.
    ...(line.length < wide && { width: `calc(var(--head) + (100% - var(--head)) * ${line.length / wide})` }),
  } as CSSProperties;
  return (
    <table
      className={wide > roomyColumns ? 'jacobian short' : 'jacobian'}
      style={style}
      aria-label={words.jacobian.caption}
    >
      <thead>
        <tr>
          <td />
          {line.map((id) => head({ kind: 'column', id }))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            {head({ kind: 'row', id: row })}
            {line.map((column) => (
              <Cell
                key={column}
                scene={scene}
                row={row}
                column={column}
                kept={entry(row, column)}
                digits={digitsFor(wide)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
