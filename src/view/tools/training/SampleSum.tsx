// Under the samples: the mean of losses and gradients, and with lambda the share of the penalty in the gradient.
import { formatNumber, fullNumber } from '../../../draw/numbers';
import type { SampleSums } from '../../../state';
import { Formula, useAllWords } from '../../marks';

const digits = 2;

/** `columns`: how many stand before those of loss and gradient. */
export function SampleSum({ sums, columns }: { readonly sums: SampleSums; readonly columns: number }) {
  const words = useAllWords();
  const text = (number: number): string => formatNumber(number, { digits, undefinedWord: words.undefinedNumber });
  const { loss, data, penalty, total, lambda } = sums;
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={columns}>
          {words.training.mean}
        </th>
        <td className="num">{text(loss)}</td>
        <td className="num adjoint" data-sum="data" data-value={fullNumber(data)}>
          {text(data)}
        </td>
        <td />
      </tr>
      {lambda > 0 && (
        <tr>
          <th scope="row" colSpan={columns + 1}>
            <Formula tex="+\lambda\Theta/m=" />{' '}
            <span className="num" data-sum="penalty" data-value={fullNumber(penalty)}>
              {text(penalty)}
            </span>
            <span>{words.training.gradient}</span>
          </th>
          <td className="num adjoint" data-sum="total" data-value={fullNumber(total)}>
            {text(total)}
          </td>
          <td />
        </tr>
      )}
    </tfoot>
  );
}
