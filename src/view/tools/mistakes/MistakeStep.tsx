// One step of gradient descent: the target now, after a right step, and after a step with the mistaken adjoints.
import { formatNumber, fullNumber } from '../../../draw/numbers';
import { nameTex } from '../../../draw/tex';
import type { MistakeFigures, Scene } from '../../../state';
import { Formula, useApp, useAllWords } from '../../marks';
import { NumberField } from '../../widgets';

/** So many that a published number and the right one can be told apart. */
const digits = { now: 6, right: 10, wrong: 10 } as const;

export function MistakeStep({ scene, step }: { readonly scene: Scene; readonly step: MistakeFigures['step'] }) {
  const { actions } = useApp();
  const words = useAllWords();
  const { mistakes } = words;
  const cells = [
    [mistakes.now, step.now, 'now'],
    [mistakes.rightStep, step.right, 'right'],
    [mistakes.wrongStep, step.wrong, 'wrong'],
  ] as const;
  return (
    <>
      <div className="mistake-step">
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
                      : formatNumber(value, { digits: digits[id], undefinedWord: words.undefinedNumber })}
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
