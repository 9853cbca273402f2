// The quantity as a cell of a matrix: ringed, with the row and the column that it is made of lit.
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { Ref } from '../../../engine';
import type { Four } from '../../../state';
import { Formula, Matrix, useAllWords } from '../../marks';
import { follows } from './pathLight';

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrows move between the cells of the left side, which are one stop of Tab. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const move = steps[event.key];
  const cell = event.target instanceof Element ? event.target.closest('.matrix-cell') : null;
  if (move === undefined || cell === null || event.shiftKey) return;
  const rows = [...event.currentTarget.querySelectorAll('.matrix-row')].map((row) => [...row.children]);
  const row = rows.findIndex((cells) => cells.includes(cell));
  const next = rows[row + move[0]]?.[(rows[row]?.indexOf(cell) ?? 0) + move[1]];
  if (next instanceof HTMLElement) next.focus();
  event.preventDefault();
}

interface CellProps {
  readonly four: Four;
  /** What is shown while nothing is pointed at: a large matrix must not move away from under the pointer. */
  readonly resting: Four;
}

export function Cell({ four, resting }: CellProps) {
  const words = useAllWords();
  const box = useRef<HTMLDivElement>(null);
  const { equation, ref: shown, used } = four;
  useLayoutEffect(() => {
    const ringed = box.current?.querySelector('.matrix-cell.shown');
    if (box.current !== null && box.current.scrollHeight > box.current.clientHeight)
      ringed?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);
  const anchor = resting.equation.id === equation.id ? resting : four;
  const [first] = equation.items;
  const named = first !== undefined && typeof first !== 'string' && first.tex !== '';
  const left = (ref: Ref) => ({
    className: ref === shown ? ' shown' : '',
    tabIndex: ref === shown ? 0 : -1,
    pins: true,
  });
  const right = (ref: Ref) => ({ className: used.has(ref) ? ' used' : '', pins: false });
  return (
    <section className="four-part" aria-label={words.four.cell}>
      <h2>{words.four.cell}</h2>
      <div className={`equation four-equation${named ? '' : ' nameless'}`} ref={box}>
        {equation.items.map((item, i) =>
          typeof item === 'string' ? (
            <span className="equation-sign" key={i}>
              <Formula tex={item} />
            </span>
          ) : i === 0 ? (
            <span key={i} data-keys="graph" {...follows} onKeyDown={moveFocus}>
              <Matrix tensor={item} cell={left} around={[anchor.ref]} />
            </span>
          ) : (
            <Matrix key={i} tensor={item} cell={right} around={anchor.used} />
          ),
        )}
      </div>
    </section>
  );
}
