// One sample: its numbers to be changed, what the network makes of them, and what it sends to a weight.
import { formatNumber, fullNumber } from '../../../draw/numbers';
import type { NodeId } from '../../../engine';
import type { TrainingStatus, SampleSums } from '../../../state';
import { plainName, useApp, useAllWords } from '../../marks';
import { NumberField } from '../../widgets';

const digits = 2;
/** A number this near to 0 has zeros to show in place of a digit. */
const small = 0.01;

interface SampleRowProps {
  /** Its place in the table, from 0. */
  readonly at: number;
  readonly row: TrainingStatus['rows'][number];
  readonly columns: readonly NodeId[];
  /** Its loss, and the gradient of the weight. */
  readonly sent: SampleSums['rows'][number] | undefined;
  /** The only row cannot be removed. */
  readonly only: boolean;
  /** Takes another number; false when the column cannot have it. */
  readonly change: (column: number, value: number) => boolean;
  readonly remove: () => void;
}

export function SampleRow({ at, row, columns, sent, only, change, remove }: SampleRowProps) {
  const { actions } = useApp();
  const words = useAllWords();
  const { training } = words;
  const { sample, outputs, right, chosen } = row;
  const text = (number = NaN): string =>
    formatNumber(number, { digits: Math.abs(number) < small ? 1 : digits, undefinedWord: words.undefinedNumber });
  return (
    <tr className={chosen ? 'chosen' : undefined} data-sample={at}>
      <th scope="row">
        <button
          type="button"
          className="sample-choice"
          aria-pressed={chosen}
          aria-label={training.choose(at + 1)}
          title={training.choose(at + 1)}
          onClick={() => actions.chooseSample(at)}
        >
          {at + 1}
        </button>
      </th>
      {columns.map((id, column) => (
        <td key={id}>
          <NumberField
            value={sample[column] ?? NaN}
            label={training.cell(plainName(id), at + 1)}
            take={(value) => (change(column, value) ? undefined : training.labelRange)}
          />
        </td>
      ))}
      {outputs.map((h, i) => (
        <td key={i} className={right ? 'num output' : 'num output wrong'} translate="no">
          {text(h)}
          {right !== undefined && (
            <span aria-label={right ? training.isRight : training.isWrong} role="img">
              {right ? '✓' : '✗'}
            </span>
          )}
        </td>
      ))}
      <td className="num" data-loss={fullNumber(sent?.loss ?? NaN)}>
        {text(sent?.loss)}
      </td>
      <td className="num adjoint" data-gradient={fullNumber(sent?.gradient ?? NaN)}>
        {text(sent?.gradient)}
      </td>
      <td>
        <button
          type="button"
          className="sample-choice"
          aria-label={training.removeRow(at + 1)}
          disabled={only}
          onClick={remove}
        >
          ×
        </button>
      </td>
    </tr>
  );
}
