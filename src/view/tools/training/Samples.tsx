// The samples as a table: numbers typed or pasted, what the network makes of each, and a row that becomes the lesson's.
import { useState } from 'react';
import { formatNumber, fullNumber, type PasteProblem, readPasted } from '../../../draw/numbers';
import { nameTex } from '../../../draw/tex';
import { columnsOf, fits, mostSamples, sampleSums } from '../../../state';
import { Formula, plainName, useApp, useWords } from '../../marks';
import { IconButton, NumberField } from '../../widgets';
import { SampleSum } from './SampleSum';
import type { BelowProps } from './below';

const digits = 2;
/** A number this near to 0 has zeros to show in place of a digit. */
const small = 0.01;
/** What the columns need at least, in rem. */
const widths = { ends: 3.5, given: 2, output: 4.5, loss: 3.5, slope: 5 } as const;

export function Samples({ scene, learnt, choices, weight }: BelowProps) {
  const { actions, session } = useApp();
  const words = useWords();
  const { training } = words;
  const [problem, setProblem] = useState<PasteProblem | undefined>(undefined);
  const { network } = scene.lesson;
  const { x, y } = columnsOf(network?.layers ?? []);
  const columns = [...x, ...y];
  const sums = sampleSums(session.training, scene, choices, weight);
  const text = (number = NaN): string =>
    formatNumber(number, { digits: Math.abs(number) < small ? 1 : digits, undefinedWord: words.undefinedNumber });
  const rows = learnt.rows.map(({ sample }) => sample);
  const change = (row: number, column: number, value: number): boolean =>
    network !== undefined &&
    fits(value, column, network) &&
    actions.trainWith(rows.map((each, i) => (i === row ? each.with(column, value) : each)));
  const paste = (event: React.ClipboardEvent): void => {
    const text = event.clipboardData.getData('text');
    if (!/[\t\n\r;,]/.test(text.trim())) return;
    event.preventDefault();
    const read = readPasted(text, {
      columns: columns.length,
      most: mostSamples,
      fits: (value, column) => network !== undefined && fits(value, column, network),
    });
    if ('key' in read) setProblem(read);
    else {
      setProblem(undefined);
      actions.trainWith(read);
    }
  };
  return (
    <div className="samples" onPaste={paste}>
      {problem !== undefined && (
        <p className="samples-problem" role="alert">
          {training.pasteErrors[problem.key](problem.row, problem.what)}
          <IconButton icon="close" label={words.close} quiet onClick={() => setProblem(undefined)} />
        </p>
      )}
      <table
        style={{
          minWidth: `${widths.ends + columns.length * widths.given + y.length * widths.output + widths.loss + widths.slope}rem`,
        }}
      >
        <caption className="hidden-text">{training.tabs.samples}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden-text">{training.sample}</span>
              <button
                type="button"
                className="sample-choice"
                aria-label={training.nextSample}
                title={training.nextSample}
                onClick={actions.nextSample}
              >
                ↓
              </button>
            </th>
            {columns.map((id) => (
              <th key={id} scope="col">
                {plainName(id)}
              </th>
            ))}
            {y.map((id, i) => (
              <th key={id} scope="col" className="made">
                {y.length === 1 ? 'h' : plainName(`h${i + 1}`)}
              </th>
            ))}
            <th scope="col" className="loss">
              <Formula tex="J_s" />
              <span className="hidden-text">J</span>
            </th>
            <th scope="col" className="slope">
              <Formula tex={`\\mathrm{d}J_s/\\mathrm{d}${nameTex(sums.weight, scene.lesson.labels)}`} />
              <span className="hidden-text">dJ/d{plainName(sums.weight, scene.lesson.labels)}</span>
            </th>
            <th scope="col">
              <span className="hidden-text">{training.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {learnt.rows.map(({ sample, outputs, right, chosen }, row) => (
            <tr key={row} className={chosen ? 'chosen' : undefined} data-sample={row}>
              <th scope="row">
                <button
                  type="button"
                  className="sample-choice"
                  aria-pressed={chosen}
                  aria-label={training.choose(row + 1)}
                  title={training.choose(row + 1)}
                  onClick={() => actions.chooseSample(row)}
                >
                  {row + 1}
                </button>
              </th>
              {columns.map((id, column) => (
                <td key={id}>
                  <NumberField
                    value={sample[column] ?? NaN}
                    label={training.cell(plainName(id), row + 1)}
                    take={(value) => (change(row, column, value) ? undefined : training.labelRange)}
                  />
                </td>
              ))}
              {outputs.map((h, i) => (
                <td key={i} className={right ? 'num output' : 'num output wrong'}>
                  {text(h)}
                  {right !== undefined && (
                    <span aria-label={right ? training.isRight : training.isWrong} role="img">
                      {right ? '✓' : '✗'}
                    </span>
                  )}
                </td>
              ))}
              <td className="num" data-loss={fullNumber(sums.rows[row]?.loss ?? NaN)}>
                {text(sums.rows[row]?.loss)}
              </td>
              <td className="num adjoint" data-gradient={fullNumber(sums.rows[row]?.gradient ?? NaN)}>
                {text(sums.rows[row]?.gradient)}
              </td>
              <td>
                <button
                  type="button"
                  className="sample-choice"
                  aria-label={training.removeRow(row + 1)}
                  disabled={rows.length === 1}
                  onClick={() => actions.trainWith(rows.toSpliced(row, 1))}
                >
                  ×
                </button>
              </td>
            </tr>
          ))}
        </tbody>
        <SampleSum sums={sums} columns={1 + columns.length + y.length} />
      </table>
    </div>
  );
}
