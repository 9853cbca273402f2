// The head of a plot: formulas with their live numbers; the room of those that come later is kept.
import { heightAt } from '../../draw/plot';
import { formatNumber } from '../../draw/numbers';
import { kindOf, quantities } from '../../engine/ref';
import type { Plot } from '../../lessons';
import type { Scene } from '../../state';
import { Formula, Num } from '../marks';
import { isFresh, sweptNow } from './live';

interface ReadoutsProps {
  readonly plot: Plot;
  readonly scene: Scene;
}

export function Readouts({ plot, scene }: ReadoutsProps) {
  return plot.readouts.map(({ tex, ref, curve: id, since }) => {
    const there = since === undefined || scene.shown.has(since);
    const known = ref !== undefined && scene.isComputed(ref);
    const beside = scene.keeps ? undefined : plot.curves.find((curve) => curve.id === id);
    const fresh = ref !== undefined && isFresh(ref, scene);
    return (
      <span key={tex} className={`readout${there ? '' : ' waiting'}${fresh ? ' fresh' : ''}`}>
        <Formula tex={known || beside !== undefined ? `${tex}=` : tex} />
        {known && <Num of={ref} className={quantities[kindOf(ref)].hue} />}
        {beside !== undefined && (
          <span className="num" translate="no">
            {formatNumber(heightAt(plot, beside, scene, sweptNow(plot, scene)))}
          </span>
        )}
      </span>
    );
  });
}
