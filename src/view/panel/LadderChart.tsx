// Paths against edges of the ladder, with the reader's own number of rungs marked.
import { useMemo } from 'react';
import { formatCount } from '../../draw/numbers';
import { ladderPicture } from '../../draw/plot';
import { ladderCounts } from '../../state';
import { useWords } from '../marks';
import './ladderChart.css';

export function LadderChart({ rungs }: { readonly rungs: number }) {
  const words = useWords();
  const counts = ladderCounts();
  const picture = useMemo(() => ladderPicture(counts), [counts]);
  const here = picture.at(rungs);
  const count = counts.find((each) => each.rungs === rungs);
  if (here === undefined || count === undefined) return null;
  const { plot, width, height } = picture;
  const paths = words.ladderPaths(formatCount(count.paths));
  const edges = words.ladderEdges(String(count.edges));
  return (
    <figure className="ladder-chart">
      <figcaption>
        <span>{`${words.rungs} ${rungs}:`}</span> <b className="hue-plain">{paths}</b>
        <span>, </span>
        <b className="hue-partial">{edges}</b>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${words.rungs} ${rungs}: ${paths}, ${edges}`}>
        {picture.up.map(({ y, text }) => (
          <g key={text}>
            <line className="grid-line" x1={plot.left} x2={plot.right} y1={y} y2={y} />
            <text x={plot.left - 6} y={y + 5} textAnchor="end">
              {text}
            </text>
          </g>
        ))}
        {picture.across.map(({ x, text }) => (
          <text key={text} x={x} y={plot.bottom + 20} textAnchor="middle">
            {text}
          </text>
        ))}
        <line className="ladder-here" x1={here.x} x2={here.x} y1={plot.top} y2={plot.bottom} />
        <path className="ladder-line hue-plain" d={picture.paths} />
        <path className="ladder-line hue-partial" d={picture.edges} />
        <circle className="ladder-dot hue-plain" cx={here.x} cy={here.paths} r={5} />
        <circle className="ladder-dot hue-partial" cx={here.x} cy={here.edges} r={5} />
      </svg>
    </figure>
  );
}
