// The answer to a list of numbers: each is marked, and the first wrong one on the way back is named with its cause.
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { TypedCell } from '../../../draw/numbers';
import { refTex } from '../../../draw/tex';
import type { Mark } from '../../../engine';
import { type Against, type CheckedList, type laidOut, listVerdict, type Scene } from '../../../state';
import { Formula, useAllWords } from '../../marks';
import { Answer } from './Answer';

const signs: Readonly<Record<Mark, string>> = { right: '✓', close: '≈', wrong: '✗', follows: '↳' };

interface ListAnswerProps {
  readonly scene: Scene;
  readonly against: Against;
  readonly list: CheckedList;
  readonly laid: NonNullable<ReturnType<typeof laidOut<TypedCell>>>;
}

export function ListAnswer({ scene, against, list, laid: { cells, turned } }: ListAnswerProps) {
  const { tutor } = useAllWords();
  const box = useRef<HTMLDivElement>(null);
  const { marks, first } = useMemo(() => listVerdict(against, list, cells), [against, list, cells]);
  const width = list.rows[0]?.length ?? 0;
  const rights = marks.filter((mark) => mark === 'right').length;
  const [ref, cell] = first === undefined ? [] : [list.rows.flat()[first.index], cells[first.index]];
  useLayoutEffect(() => {
    const [shown, marked] = [box.current, box.current?.querySelector<HTMLElement>('.first')];
    if (shown === null || marked === null || marked === undefined) return;
    shown.scrollLeft = marked.offsetLeft + marked.offsetWidth / 2 - shown.clientWidth / 2;
    shown.scrollTop = marked.offsetTop + marked.offsetHeight / 2 - shown.clientHeight / 2;
  }, [marks]);
  return (
    <div className="check-list">
      <div className="check-matrix" ref={box} role="region" aria-label={tutor.typedList} tabIndex={0}>
        <span className="matrix" role="table">
          {list.rows.map((row, i) => (
            <span className="matrix-row" role="row" key={i}>
              {row.map((each, j) => {
                const mark = marks[i * width + j] ?? 'wrong';
                const isFirst = first?.index === i * width + j;
                return (
                  <span
                    className={`matrix-cell check-cell ${mark}${isFirst ? ' first' : ''}`}
                    role="cell"
                    key={each}
                    data-ref={each}
                    data-mark={mark}
                  >
                    <span translate="no">{cells[i * width + j]?.text}</span>{' '}
                    <span aria-hidden="true">{signs[mark]}</span>
                    <span className="hidden-text">{` ${tutor.marks[mark]}`}</span>
                  </span>
                );
              })}
            </span>
          ))}
        </span>
      </div>
      <p className={first === undefined ? 'check-answer right' : 'check-answer'}>
        {turned && <span>{tutor.turned + tutor.gap}</span>}
        <span>{first === undefined ? `✓ ${tutor.allRight(cells.length)}` : tutor.someRight(rights, cells.length)}</span>
        {ref !== undefined && (
          <>
            <span>{tutor.gap + tutor.mendFirst}</span>
            <Formula tex={refTex(ref, { tape: against.run.tape, lesson: scene.lesson }, 'inline')} />
          </>
        )}
      </p>
      {ref !== undefined && cell !== undefined && (
        <Answer key={`${ref} ${cell.text}`} scene={scene} against={against} of={ref} typed={cell} />
      )}
      {marks.includes('follows') && <p className="check-note">{tutor.follows}</p>}
    </div>
  );
}
