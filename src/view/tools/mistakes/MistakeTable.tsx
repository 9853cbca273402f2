// Right, wrong and measured side by side: the adjoints of the weights, or of the inputs where there are no weights.
import { adjointRef } from '../../../engine/ref';
import { formatNumber, formatSlope, fullNumber } from '../../../draw/numbers';
import { adjointHeadTex, nameTex } from '../../../draw/tex';
import type { NodeId, Ref } from '../../../engine';
import type { MistakeFigures, Scene } from '../../../state';
import { Formula, Num, useGradientCheck, useAllWords } from '../../marks';

/** A measured slope is shown as exact as the numbers beside it. */
const shownError = 1e-4;

interface RowProps {
  readonly scene: Scene;
  readonly id: NodeId;
  /** The wrong number; undefined where the mistake leaves this adjoint as it is. */
  readonly wrong: number | undefined;
}

function Row({ scene, id, wrong }: RowProps) {
  const words = useAllWords();
  const ref: Ref = adjointRef(id);
  const right = scene.number(ref);
  const claim = right === undefined ? undefined : { of: scene.tape.target, by: id, number: right };
  const judged = useGradientCheck(scene, claim);
  const isWrong = right !== undefined && wrong !== undefined;
  const text = (number: number | undefined): string =>
    number === undefined ? '—' : formatNumber(number, { undefinedWord: words.undefinedNumber });
  const made = right === undefined ? undefined : (wrong ?? right);
  const agrees = judged?.verdict === 'agrees';
  return (
    <tr data-row={id} className={isWrong ? 'is-wrong' : undefined}>
      <th scope="row" data-ref={ref}>
        <Formula tex={nameTex(id, scene.lesson.labels)} />
      </th>
      <td>
        <Num of={ref} className="adjoint" />
      </td>
      <td className="num" data-wrong={isWrong ? fullNumber(wrong) : undefined}>
        {isWrong && (
          <>
            <span className="wrong-mark" aria-hidden="true">
              {'✗ '}
            </span>
            <span className="hidden-text">{`${words.isWrong} `}</span>
          </>
        )}
        <span translate="no">{text(made)}</span>
      </td>
      <td
        className="num"
        data-verdict={judged?.verdict}
        data-slope={judged === undefined ? undefined : String(judged.slope)}
      >
        <span translate="no">
          {judged === undefined
            ? '—'
            : formatSlope(judged.slope, Math.max(judged.error, shownError * Math.abs(judged.slope)))}
        </span>
        {judged !== undefined && (
          <>
            <span className={`verdict ${judged.verdict}`} aria-hidden="true">
              {agrees ? ' ✓' : ' ✗'}
            </span>
            <span className="hidden-text">{` ${agrees ? words.verdicts.agrees : words.verdicts.differs}`}</span>
          </>
        )}
      </td>
    </tr>
  );
}

interface TableProps extends Pick<MistakeFigures, 'rows'> {
  readonly scene: Scene;
  readonly wrong: ReadonlyMap<Ref, number>;
}

export function MistakeTable({ scene, rows: { ids, more }, wrong }: TableProps) {
  const words = useAllWords();
  return (
    <table className="mistake-table">
      <caption className="hidden-text">{words.mistakes.caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <Formula tex={adjointHeadTex(scene.tape.target, scene.lesson.labels)} />
          </th>
          <th scope="col">{words.mistakes.right}</th>
          <th scope="col">{words.mistakes.wrong}</th>
          <th scope="col">{words.mistakes.measured}</th>
        </tr>
      </thead>
      <tbody>
        {ids.map((id) => (
          <Row key={id} scene={scene} id={id} wrong={wrong.get(adjointRef(id))} />
        ))}
      </tbody>
      {more > 0 && (
        <tfoot>
          <tr>
            <td colSpan={4}>{words.mistakes.more(more)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
