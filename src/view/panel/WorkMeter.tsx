// The reuse meter: how many edge partials the plain chain rule computes, against one for each edge.
import type { CSSProperties } from 'react';
import { formatCount } from '../../draw/numbers';
import { costOf, partialsRun } from '../../state';
import { useScene, useWords } from '../marks';
import './meter.css';

/** A longer count stands alone: with its total beside it, it would leave no room for the bar. */
const longestPair = 7;

export function WorkMeter() {
  const words = useWords();
  const { plain, edges, run, byPaths, walked, again } = useScene((scene) => ({
    ...costOf(scene),
    run: partialsRun(scene),
    byPaths: scene.tape.mode === 'paths',
    walked: scene.plan.tapes.slice(0, scene.frame.pass).some(({ mode }) => mode === 'paths'),
    again: scene.justWritten?.includes('~') === true,
  }));
  const scale = Math.min(Number.MAX_VALUE, Math.max(Number(plain), edges));
  const share = (count: number): number => Math.min(1, count / scale);
  /** What the usual way has computed is counted on its way; where it is not gone, what it would cost stands alone. */
  const gone = byPaths || walked;
  const rows = [
    {
      label: words.meterCached,
      count: byPaths ? 0 : run,
      text: String(byPaths ? 0 : run),
      of: String(edges),
      total: edges,
      hue: 'partial',
    },
    {
      label: words.meterPlain,
      count: byPaths ? run : walked ? Number(plain) : 0,
      text: byPaths ? String(run) : formatCount(plain),
      of: gone ? formatCount(plain) : undefined,
      total: Number(plain),
      hue: 'plain',
    },
  ];
  return (
    <section className="meter" aria-label={words.meter}>
      <h2>{words.meter}</h2>
      {rows.map(({ label, count, text, of, total, hue }) => (
        <div key={hue} className={`meter-row hue-${hue}`}>
          <span className="meter-label">{label}</span>
          <span className="meter-bar" style={{ '--count': share(count), '--total': share(total) } as CSSProperties} />
          <span className="meter-count" translate="no">
            {again && hue === 'plain' && (
              <em className="again" translate="yes">
                {words.again}
              </em>
            )}
            <b>{text}</b>
            {of === undefined || text.length > longestPair ? '' : ` / ${of}`}
          </span>
        </div>
      ))}
    </section>
  );
}
