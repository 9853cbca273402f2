// The first output over x1 and x2: the higher, the more colour; the line where it is one half, and the samples on it.
import { boundaryPath } from '../../../draw/plot';
import { formatNumber } from '../../../draw/numbers';
import type { TrainingStatus } from '../../../state';
import { plainName, useFigure, useAllWords } from '../../marks';
import { Heights } from './Heights';

const half = 0.5;
export function Surface({ learnt }: { readonly learnt: TrainingStatus }) {
  const words = useAllWords().training;
  const surface = useFigure('surface');
  if (surface === undefined) return <p className="training-note">{words.noSurface}</p>;
  const { cells } = surface;
  const { from, to } = surface.square;
  const x = (value: number): number => (cells * (value - from[0])) / (to[0] - from[0]);
  const y = (value: number): number => cells * (1 - (value - from[1]) / (to[1] - from[1]));
  const boundary = boundaryPath(surface.heights, cells, learnt.threshold ?? half);
  const [x1, x2] = [plainName('x1'), plainName('x2')];
  return (
    <figure className="tool-plot surface-plot">
      <figcaption>{words.surface(x1, x2, formatNumber(learnt.threshold ?? half))}</figcaption>
      <div className="surface">
        <Heights cells={cells} heights={surface.heights} />
        <svg
          role="img"
          aria-label={words.surfaceLabel(formatNumber(learnt.threshold ?? half), learnt.right, learnt.rows.length)}
          viewBox={`0 0 ${cells} ${cells}`}
          preserveAspectRatio="none"
        >
          {/* Rows of numbers go down, x2 goes up. */}
          <path className="boundary" d={boundary} transform={`translate(0 ${cells}) scale(1 -1)`} />
        </svg>
        {learnt.rows.map(({ sample, right, chosen }, i) => {
          const [a = NaN, b = NaN, label = NaN] = sample;
          return (
            <span
              key={i}
              className={`sample-mark${label >= half ? ' one' : ''}${right === false ? ' wrong' : ''}${chosen ? ' chosen' : ''}`}
              style={{ left: `${(100 * x(a)) / cells}%`, top: `${(100 * y(b)) / cells}%` }}
              title={`${x1} = ${formatNumber(a)}, ${x2} = ${formatNumber(b)}, y = ${formatNumber(label)}`}
            >
              {formatNumber(label, { digits: 2 })}
            </span>
          );
        })}
      </div>
    </figure>
  );
}
