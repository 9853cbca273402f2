// The curves of a lesson: its plots as tiles, with the same x marked on each of them.
import { type CSSProperties, useState } from 'react';
import type { Plot } from '../../lessons';
import type { Scene } from '../../state';
import './curves.css';
import { Chain } from './Chain';
import type { OnInput } from './figure';
import { PlotTile } from './PlotTile';

interface CurveViewProps {
  readonly scene: Scene;
  readonly onInput: OnInput;
}

export function CurveView({ scene, onInput }: CurveViewProps) {
  const { lesson } = scene;
  const [{ seen, onward }, see] = useState({ seen: scene, onward: false });
  if (seen !== scene) see({ seen: scene, onward: scene.lesson === seen.lesson && scene.cursor > seen.cursor });
  const plots = lesson.plots ?? [];
  const tiles = lesson.tiles ?? [plots.map((plot) => plot.id)];
  const byId = new Map<string, Plot>(plots.map((plot) => [plot.id, plot]));
  const columns = Math.max(...tiles.map((row) => row.length));
  const { plots: large } = scene.beat.focus ?? {};
  const form = large === undefined ? `columns-${columns} rows-${tiles.length}` : 'focused';
  const there = (id: string): boolean => {
    const since = byId.get(id)?.since;
    return large?.includes(id) === true || since === undefined || scene.shown.has(since);
  };
  const ids = large === undefined ? tiles.flat() : tiles.flat().filter(there);
  const resting = ids.length - (large?.length ?? 0);
  const picture = (
    <div
      className={`plots shaded ${form}${resting === 0 ? ' alone' : ''}`}
      style={{ '--resting': Math.max(2, resting), '--large': large?.length ?? 1 } as CSSProperties}
    >
      {ids.map((id) => {
        const plot = byId.get(id);
        return plot === undefined ? null : (
          <PlotTile
            key={`${lesson.id} ${id}`}
            plot={plot}
            scene={scene}
            onInput={onInput}
            onward={onward}
            resting={large !== undefined && !large.includes(id)}
          />
        );
      })}
    </div>
  );
  return lesson.chain === undefined ? (
    picture
  ) : (
    <>
      <Chain scene={scene} />
      <div className="under-chain">{picture}</div>
    </>
  );
}
