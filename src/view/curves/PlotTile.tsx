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
}

export function PlotTile({ plot, scene, onInput }: PlotTileProps) {
  const element = useRef<HTMLDivElement>(null);
  const room = useRoom(element);
  const axes = useMemo(() => axesOf(plot, room), [plot, room]);
  const shown = plot.since === undefined || scene.shown.has(plot.since);
  const drawn = shown && axes.right > axes.left && axes.bottom > axes.top;
  return (
    <section className={`plot${shown ? '' : ' waiting'}`}>
      <header className="plot-head">
        {plot.made !== undefined && (
          <span className="plot-made">
            <Formula tex={plot.made} />
          </span>
        )}
        <Readouts plot={plot} scene={scene} />
      </header>
      <div className="plot-room" ref={element}>
        {drawn && <Drawing plot={plot} scene={scene} onInput={onInput} axes={axes} room={room} />}
      </div>
    </section>
  );
}
