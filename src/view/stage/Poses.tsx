// Moments that pose out of sight, one after the other, for the pictures of their pages.
import { useCallback, useMemo, useState } from 'react';
import { type Moment, viewOf } from '../../state';
import { languageTable } from '../../text';
import { AppContext, useApp, WordsContext } from '../marks';
import { type Seen, seenOf } from '../picture';
import { viewPart } from './Drawing';
import { Pose } from './Picture';
import { appWith } from './useAppAt';

/** Paper is white. */
const look = { theme: 'light', bare: true };

/** A moment, and what is done to its drawing before it is read. */
export interface Job {
  readonly moment: Moment;
  readonly prepare?: (drawing: HTMLElement) => void;
}

/** Brings the views that pictures of these moments need. Never rejects. */
export async function bringViews(moments: readonly Moment[]): Promise<void> {
  const views = new Set(moments.map(({ choices, scene }) => viewPart(viewOf(choices, scene))));
  await Promise.all([...views].flatMap((view) => (view === undefined ? [] : [view.bring()])));
}

interface PosesProps {
  readonly jobs: readonly Job[];
  /** Told after each picture how many there are. */
  readonly progress: (done: number) => void;
  /** Given the pictures in the order of the jobs. */
  readonly ready: (pictures: readonly Seen[]) => void;
}

export function Poses({ jobs, progress, ready }: PosesProps) {
  const app = useApp();
  const [pictures, setPictures] = useState<readonly Seen[]>([]);
  const job = jobs[pictures.length];
  const posing = useMemo(() => (job === undefined ? undefined : appWith(app, job.moment)), [app, job]);
  const taken = useCallback(
    (drawing: HTMLElement): void => {
      if (job === undefined) return;
      const all = [...pictures, seenOf(drawing, look, job.prepare)];
      setPictures(all);
      progress(all.length);
      if (all.length === jobs.length) ready(all);
    },
    [job, jobs, pictures, progress, ready],
  );
  if (job === undefined || posing === undefined) return null;
  return (
    <div className="picture picture-away" aria-hidden>
      <WordsContext value={languageTable[job.moment.choices.lang].dictionary}>
        <AppContext value={posing}>
          <Pose key={pictures.length} app={posing} taken={taken} />
        </AppContext>
      </WordsContext>
    </div>
  );
}
