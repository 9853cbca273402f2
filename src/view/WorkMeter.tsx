// The reuse meter: how many edge partials the plain chain rule computes, against one for each edge.
import type { CSSProperties } from 'react';
import { formatCount } from '../draw/count';
import { costOf, type Scene } from '../state';
import { useWords } from './context';

const partialsRun = (scene: Scene): number =>
  scene.tape.steps.slice(0, scene.cursor).filter((step) => step.kind === 'partial').length;

export function WorkMeter({ scene }: { readonly scene: Scene }) {
  const words = useWords();
  const { tape } = scene;
  const { plain, edges } = costOf(scene);
  const run = partialsRun(scene);
  const byPaths = tape.mode === 'paths';
  const again = scene.fresh?.includes('~') === true;
  // What is counted to no end is drawn as the largest number there is.
  const most = Math.min(Number(plain), Number.MAX_VALUE);
  const scale = Math.max(most, edges);
  const rows = [
    {
      label: words.meterCached,
      count: byPaths ? 0 : run,
      shown: String(byPaths ? 0 : run),
      of: String(edges),
      total: edges,
      hue: 'partial',
    },
    {
      label: words.meterPlain,
      count: byPaths ? run : most,
      shown: byPaths ? String(run) : formatCount(plain),
      of: formatCount(plain),
      total: most,
      hue: 'plain',
    },
  ];
  return (
    <section className="meter" aria-label={words.meter}>
      <h2>{words.meter}</h2>
      {rows.map(({ label, count, shown, of, total, hue }) => (
        <div key={hue} className={`meter-row hue-${hue}`}>
          <span className="meter-label">{label}</span>
          <span className="meter-bar" style={{ '--count': count / scale, '--total': total / scale } as CSSProperties} />
          <span className="meter-count">
            {again && hue === 'plain' && <em className="again">{words.again}</em>}
            <b>{shown}</b> / {of}
          </span>
        </div>
      ))}
    </section>
  );
}
