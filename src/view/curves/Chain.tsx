// What leads from the input to the result, stage by stage, in one running line over the plots.
import type { Scene } from '../../state';
import { Formula, Num } from '../marks';
import { isFresh } from './live';

/** The stages that the lecture has come to; the line keeps its room from the start. */
export function Chain({ scene }: { readonly scene: Scene }) {
  const there = (scene.lesson.chain ?? []).filter(({ since }) => since === undefined || scene.shown.has(since));
  return (
    <p className="chain">
      {there.map(({ tex, ref }, i) => {
        const known = ref !== undefined && scene.isComputed(ref);
        return (
          <span key={tex} className={`readout${ref !== undefined && isFresh(ref, scene) ? ' fresh' : ''}`}>
            {i > 0 && <span className="chain-arrow">→</span>}
            <Formula tex={known ? `${tex}=` : tex} />
            {known && <Num of={ref} className="value" />}
          </span>
        );
      })}
    </p>
  );
}
