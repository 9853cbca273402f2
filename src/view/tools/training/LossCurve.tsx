// The loss over the updates, with the place of now; its axis is linear or logarithmic.
import { useRef } from 'react';
import { lossPicture } from '../../../draw/plot';
import type { TrainingStatus } from '../../../state';
import { useRoom, useAllWords } from '../../marks';
import { AxesMarks } from '../../drawing';

interface LossCurveProps {
  readonly learnt: TrainingStatus;
  readonly log: boolean;
  readonly onLog: (log: boolean) => void;
}

export function LossCurve({ learnt, log, onLog }: LossCurveProps) {
  const words = useAllWords().training;
  const holder = useRef<HTMLDivElement>(null);
  const room = useRoom(holder);
  const picture = room.width > 0 ? lossPicture(learnt.curve, learnt, log, room) : undefined;
  return (
    <figure className="tool-plot">
      <figcaption>
        <span>{words.curve}</span>
        <label className="training-log">
          <input type="checkbox" checked={log} onChange={(event) => onLog(event.target.checked)} />
          <span>{words.log}</span>
        </label>
      </figcaption>
      <div ref={holder}>
        {picture !== undefined && (
          <svg role="img" aria-label={words.curve} width={room.width} height={room.height}>
            <AxesMarks axes={picture.axes} name="" />
            <line
              className="now-line"
              x1={picture.now.x}
              x2={picture.now.x}
              y1={picture.axes.top}
              y2={picture.axes.bottom}
            />
            <path className="error-line" d={picture.path} />
            <circle className="now-point" cx={picture.now.x} cy={picture.now.y} r={4.5} />
          </svg>
        )}
      </div>
    </figure>
  );
}
