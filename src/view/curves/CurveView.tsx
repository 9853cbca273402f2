// The curves of a lesson: its plots as tiles, with the same x marked on each of them.
import type { CSSProperties } from 'react';
import type { Plot } from '../../lessons';
import type { Scene } from '../../state';
import './curves.css';
import type { OnInput } from './figure';
import { PlotTile } from './PlotTile';

interface CurveViewProps {
  readonly scene: Scene;
  readonly onInput: OnInput;
}

export function CurveView({ scene, onInput }: CurveViewProps) {
  const { lesson } = scene;
  const plots = lesson.plots ?? [];
  const tiles = lesson.tiles ?? [plots.map((plot) => plot.id)];
  const byId = new Map<string, Plot>(plots.map((plot) => [plot.id, plot]));
  const columns = Math.max(...tiles.map((row) => row.length));
  const { plots: large } = scene.beat.focus ?? {};
  const form = large === undefined ? `columns-${columns} rows-${tiles.length}` : 'focused';
  return (
    <div
      className={`plots ${form}`}
      style={{ '--resting': tiles.flat().length - (large?.length ?? 0) } as CSSProperties}
    >
      {tiles.flat().map((id) => {
        const plot = byId.get(id);
        return plot === undefined ? null : (
          <PlotTile
            key={`${lesson.id} ${id}`}
            plot={plot}
            scene={scene}
            onInput={onInput}
            resting={large !== undefined && !large.includes(id)}
          />
        );
      })}
    </div>
  );
}
