// A ladder on the stage: its rungs come one after the other, over each its paths and its edges on one scale.
import { useMemo, useRef } from 'react';
import { formatCount } from '../../draw/numbers';
import { ladderStage } from '../../draw/plot';
import { ladderCounts } from '../../state';
import { Formula, useAllWords, useScene, useSize } from '../marks';
import { unit } from '../drawing';
import './price.css';

/** Counts of the whole ladder: how each is made of the rungs, and what it counts. */
function Counts({ rungs }: { readonly rungs: number }) {
  const words = useAllWords();
  const count = ladderCounts()[rungs - 1];
  if (count === undefined) return null;
  const rows = [
    {
      hue: 'plain',
      way: words.meterPlain,
      tex: `2^{${rungs}}=`,
      count: formatCount(count.paths),
      of: words.price.products,
      each: words.price.eachPath,
    },
    {
      hue: 'partial',
      way: words.meterCached,
      tex: `2\\times ${rungs}=`,
      count: String(count.edges),
      of: words.price.partials,
      each: words.price.eachEdge,
    },
  ];
  return (
    <figcaption className="price-counts">
      {rows.map(({ hue, way, tex, count, of, each }) => (
        <p key={hue} className={`price-count hue-${hue}`} data-rise={rungs}>
          <span className="price-way">{way}</span>
          <Formula tex={tex} />
          <b translate="no">{count}</b>
          <span>{of}</span>
          <small>{each}</small>
        </p>
      ))}
    </figcaption>
  );
}

/** The drawing of so many rungs: what is marked `data-rise` comes with its rung. */
function Rungs({ rungs }: { readonly rungs: number }) {
  const words = useAllWords();
  const room = useRef<HTMLDivElement>(null);
  const { width: wide, height: high } = useSize(room);
  const [width, height] = [wide / unit(), high / unit()];
  const stage = useMemo(() => ladderStage(ladderCounts().slice(0, rungs), width, height), [rungs, width, height]);
  const { node, y, under, text } = stage;
  return (
    <div className="ladder-room" ref={room}>
      {width > 0 && (
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.price.ladder(rungs)}>
          <circle className="ladder-node" cx={stage.first} cy={y} r={node} />
          <text className="ladder-name" x={stage.first} y={under} fontSize={text} textAnchor="middle">
            x
          </text>
          {stage.rungs.map((rung) => (
            <g key={rung.rungs}>
              <rect className="ladder-column hue-plain" data-rise={rung.rungs} {...columnOf(rung.paths)} />
              <rect className="ladder-column hue-partial" data-rise={rung.rungs} {...columnOf(rung.edges)} />
              <g data-rise={rung.rungs}>
                {rung.lines.map((line) => (
                  <path key={line} className="ladder-edge" d={line} />
                ))}
                {rung.heads.map((head) => (
                  <path key={head} className="ladder-head" d={head} />
                ))}
                <circle className="ladder-node" cx={rung.x} cy={y} r={node} />
                {rung.text !== undefined && (
                  <text className="ladder-count" x={rung.x} y={rung.paths.y - 8} fontSize={text} textAnchor="middle">
                    {rung.text}
                  </text>
                )}
                {rung.under !== undefined && (
                  <text className="ladder-count hue-partial" x={rung.x} y={under} fontSize={text} textAnchor="middle">
                    {rung.under}
                  </text>
                )}
              </g>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const columnOf = ({ x, y, w, h }: Rect) => ({ x, y, width: w, height: h });

/** The ladder of the beat. */
export function LadderScene() {
  const rungs = useScene(({ beat }) => beat.focus?.ladder);
  return (
    rungs !== undefined && (
      <figure className="price ladder-scene">
        <Counts rungs={rungs} />
        <Rungs rungs={rungs} />
      </figure>
    )
  );
}
