// The nudge: one input is pushed by h; actual change beside h times derivative, and how the error falls and is lifted.
import { valueRef } from '../../../engine/ref';
import { formatNumber } from '../../../draw/numbers';
import { nameTex } from '../../../draw/tex';
import { causeSentence } from '../../../draw/words';
import type { NodeId } from '../../../engine';
import type { Nudged, Scene } from '../../../state';
import { Formula, useFigure, useScene, useAllWords } from '../../marks';
import { ErrorPlot } from './ErrorPlot';
import { NudgeControls } from './NudgeControls';
import { SecantPlot } from './SecantPlot';
import './nudge.css';

const digits = 3;
/** Under the table stands why there is no number. */
const none = '—';
/** Of an error the size matters. */
const errorDigits = 2;

/** How far off a prediction is, as a share of it. */
const relative = (difference: number, predicted: number): number =>
  difference === 0 ? 0 : Math.abs(difference / predicted);

function Table({
  scene,
  nudged,
  rows,
}: {
  readonly scene: Scene;
  readonly nudged: Nudged;
  readonly rows: readonly NodeId[];
}) {
  const words = useAllWords();
  const text = (number: number, shown = digits): string => {
    const written = formatNumber(number, { digits: shown, undefinedWord: none });
    // A power of ten takes the room of a digit.
    const short = shown > errorDigits && written.includes('×');
    return short ? formatNumber(number, { digits: errorDigits, undefinedWord: none }) : written;
  };
  return (
    <table className="nudge-table">
      <caption className="hidden-text">{words.nudge.caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="hidden-text">{words.unit}</span>
          </th>
          <th scope="col">{words.nudge.actual}</th>
          <th scope="col">{words.nudge.predicted}</th>
          <th scope="col">{words.nudge.difference}</th>
          <th scope="col">{words.nudge.relative}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((id) => {
          const { actual, predicted } = nudged.changes.get(id) ?? { actual: NaN, predicted: NaN };
          const difference = actual - predicted;
          return (
            <tr key={id} data-change={id}>
              <th scope="row" data-ref={valueRef(id)}>
                <Formula tex={nameTex(id, scene.lesson.labels)} />
              </th>
              <td className="num value">{text(actual)}</td>
              <td className="num adjoint">{text(predicted)}</td>
              <td className="num">{text(difference, errorDigits)}</td>
              <td className="num">{text(relative(difference, predicted), errorDigits)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export function Nudge() {
  const scene = useScene();
  const figures = useFigure('nudge');
  const words = useAllWords();
  if (figures === undefined) return null;
  const { nudged, node, points, course, own } = figures;
  const { by, h } = nudged;
  const { target } = scene.tape;
  const { actual, predicted } = nudged.changes.get(target) ?? { actual: NaN, predicted: NaN };
  const least = points.reduce((best, each) => (each.error < best.error ? each : best));
  const cause = course === 'undefined' ? scene.run.cause(valueRef(target)) : undefined;
  return (
    <div className="nudge">
      <NudgeControls scene={scene} by={by} h={h} />
      <div className="nudge-rows">
        <Table scene={scene} nudged={nudged} rows={node === target ? [target] : [target, node]} />
      </div>
      <div className="nudge-plots">
        <ErrorPlot points={points} now={{ h, error: Math.abs((actual - predicted) / h) }} />
        <SecantPlot own={own} h={h} />
      </div>
      <p className="nudge-why">
        {cause === undefined
          ? words.nudge.courses[course](formatNumber(least.h, { digits: 1 }))
          : causeSentence(cause, scene.lang, scene.lesson.labels)}
      </p>
    </div>
  );
}
