// One step of gradient descent: the target now, after a right step, and after a step with the mistaken adjoints.
import { formatNumber, fullNumber } from '../../../draw/numbers';
import { nameTex } from '../../../draw/tex';
import type { MistakeFigures, Scene } from '../../../state';
import { Formula, useApp, useAllWords } from '../../marks';
import { NumberField } from '../../widgets';

const fewest = 4;
/** A published number has so many. */
const most = 10;

/** So many digits that numbers which differ are told apart. */
function digitsFor(numbers: readonly number[]): number {
  const different = new Set(numbers).size;
  let digits = fewest;
  while (digits < most && new Set(numbers.map((each) => formatNumber(each, { digits }))).size < different) digits += 1;
  return digits;
}

export function MistakeStep({ scene, step }: { readonly scene: Scene; readonly step: MistakeFigures['step'] }) {
  const { actions } = useApp();
  const words = useAllWords();
  const { mistakes } = words;
  const cells = [
    [mistakes.now, step.now, 'now'],
    [mistakes.rightStep, step.right, 'right'],
    [mistakes.wrongStep, step.wrong, 'wrong'],
  ] as const;
  const numbers = cells.flatMap(([, value]) => value ?? []);
  const digits = step.published === undefined ? digitsFor(numbers) : most;
  const digitsOf = (id: (typeof cells)[number][2]): number => (id === 'now' ? Math.min(digits, 6) : digits);
  return (
    <>
      <div className={digits > 6 ? 'mistake-step long' : 'mistake-step'}>
        <span className="step-rate">
          <span aria-hidden="true">η</span>
          <NumberField
            value={scene.rate}
            label={words.edit(words.training.eta)}
            take={(value) => (actions.setRate(value) ? undefined : words.training.etaRange)}
          />
        </span>
        <table>
          <caption className="hidden-text">{mistakes.stepCaption}</caption>
          <thead>
            <tr>
              <td />
              {cells.map(([title, , id]) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">
                <Formula tex={nameTex(step.target, scene.lesson.labels)} />
              </th>
              {cells.map(([, value, id]) => (
                <td key={id} data-step={id} data-value={value === undefined ? undefined : fullNumber(value)}>
                  <span translate="no">
                    {value === undefined
                      ? '—'
                      : formatNumber(value, { digits: digitsOf(id), undefinedWord: words.undefinedNumber })}
                  </span>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {step.published !== undefined && step.wrong !== undefined && (
        <p className="mistake-note" data-published={step.published}>
          {mistakes.published(step.published)}
        </p>
      )}
    </>
  );
}
