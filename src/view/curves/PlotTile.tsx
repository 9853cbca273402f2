// One tile: live numbers at the head of a plot, and under them its axes with all that is drawn between them.
import { useMemo, useRef } from 'react';
import { axesOf } from '../../draw/plot';
import type { Plot } from '../../lessons';
import type { Scene } from '../../state';
import { Formula, useRoom } from '../marks';
import type { OnInput } from './figure';
import { Drawing } from './Drawing';
import { Readouts } from './Readouts';

interface PlotTileProps {
  readonly plot: Plot;
  readonly scene: Scene;
  readonly onInput: OnInput;
  /** A step on was taken since the picture before. */
  readonly onward: boolean;
  /** In the strip beside the plots that the beat speaks of. */
  readonly resting: boolean;
}

export function PlotTile({ plot, scene, onInput, onward, resting }: PlotTileProps) {
  const element = useRef<HTMLDivElement>(null);
  const room = useRoom(element);
  const axes = useMemo(() => axesOf(plot, room), [plot, room]);
  const shown = plot.since === undefined || scene.shown.has(plot.since);
  const drawn = shown && axes.right > axes.left && axes.bottom > axes.top;
  return (
    <section className={`plot${shown ? '' : ' waiting'}${resting ? ' resting' : ''}`}>
      <header className="plot-head">
        {plot.made !== undefined && (
          <span className="plot-made">
            <Formula tex={plot.made} />
          </span>
        )}
        <Readouts plot={plot} scene={scene} />
      </header>
      <div className="plot-room" ref={element}>
        {drawn && <Drawing {...{ plot, scene, onInput, onward, axes, room }} bare={resting} />}
      </div>
    </section>
  );
}
