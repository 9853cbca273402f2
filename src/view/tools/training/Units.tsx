// Each unit on its own activation curve: where the lesson's sample stands there, how steep it is, and where it is flat.
import { nameTex } from '../../../draw/tex';
import { formatNumber } from '../../../draw/numbers';
import { unitPicture } from '../../../draw/plot';
import { type TrainingStatus, type Scene, unitCurve } from '../../../state';
import { Formula, plainName, useAllWords } from '../../marks';
import { Deltas } from './Deltas';

const box = { width: 108, height: 47, rim: 6 } as const;
const digits = 2;

export function Units({ scene, learnt }: { readonly scene: Scene; readonly learnt: TrainingStatus }) {
  const words = useAllWords();
  const text = (number: number): string => formatNumber(number, { digits, undefinedWord: words.undefinedNumber });
  return (
    <>
      {learnt.verdict === 'stuck' && learnt.blocked.length > 0 && (
        <p className="stuck-why">{words.training.blocked(learnt.blocked.map((row) => row + 1).join(', '))}</p>
      )}
      <Deltas deltas={learnt.deltas} />
      <ul className="trained-units" aria-label={words.training.tabs.units}>
        {learnt.units.map((unit) => {
          const { path, now, tangent, all } = unitPicture(unitCurve(scene.tape, unit.id), unit, box);
          return (
            <li key={unit.id} data-unit={unit.id} className={unit.saturated ? 'saturated' : undefined}>
              <span className="unit-name">
                <Formula tex={nameTex(unit.id, scene.lesson.labels)} />
                {unit.saturated && <b>{words.training.saturated}</b>}
              </span>
              <svg
                width={box.width}
                height={box.height}
                role="img"
                aria-label={words.training.unit(plainName(unit.id), text(unit.z), text(unit.slope))}
              >
                <path className="own-curve" d={path} />
                {all.map(({ x, y }, i) => (
                  <circle key={i} className="unit-sample" cx={x} cy={y} r={3.5} />
                ))}
                {tangent !== undefined && <line className="tangent-line" {...tangent} />}
                {now !== undefined && <circle className="secant-end" cx={now.x} cy={now.y} r={4} />}
              </svg>
              <span className="num" translate="no">
                z = <span className="value">{text(unit.z)}</span>
              </span>
              <span className="num">
                <span>{words.training.slope}</span> <span className="partial">{text(unit.slope)}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
