// What is printed: the moment on the stage, or a handout with a picture of every beat.
import { useCallback, useState } from 'react';
import { keepsNumbers } from '../../state';
import { useApp, useChosen, useScene, useWords } from '../marks';
import { drawingOf, type Seen, seenOf } from '../picture';
import { Picture } from '../stage';
import { PrintSheet } from './PrintSheet';

/** Paper is white. */
const look = { theme: 'light', bare: true };

type Pictures = ReadonlyMap<number, Seen>;

interface PoseProps {
  readonly at: number;
  readonly take: (at: number, seen: Seen) => void;
}

/** A frame that poses out of sight for its picture. */
function Pose({ at, take }: PoseProps) {
  const still = useCallback((drawing: HTMLElement) => take(at, seenOf(drawing, look)), [at, take]);
  return <Picture at={at} still={still} />;
}

interface HandoutProps {
  readonly beats: readonly number[];
  readonly ended: () => void;
}

function Handout({ beats, ended }: HandoutProps) {
  const words = useWords().takeHome;
  const [pictures, setPictures] = useState<Pictures>(new Map());
  const take = useCallback((at: number, seen: Seen) => setPictures((before) => new Map(before).set(at, seen)), []);
  const ready = beats.every((at) => pictures.has(at));
  return (
    <>
      <p role="status">{ready ? '' : words.pages(pictures.size, beats.length)}</p>
      <div className="export-poses" aria-hidden>
        {!ready && beats.map((at) => <Pose key={at} at={at} take={take} />)}
      </div>
      {ready && <PrintSheet pictures={pictures} ended={ended} />}
    </>
  );
}

export function PaperExports() {
  const words = useWords().takeHome;
  const app = useApp();
  const [job, setJob] = useState<'beats' | Pictures | undefined>(undefined);
  // What a link keeps from its readers, a key would tell.
  const tells = useChosen(({ choices }) => !keepsNumbers(choices.hide));
  const beats = useScene(({ lesson, frames }) =>
    lesson.beats.map((_, i) => frames.findLastIndex(({ beat }) => beat === i)),
  );
  const ended = useCallback(() => setJob(undefined), []);
  const moment = (): void => {
    const { at } = app.session.scene.getState();
    setJob(new Map([[at, seenOf(drawingOf(app), look)]]));
  };
  return (
    <section className="export-paper" aria-label={words.paper}>
      <h3>{words.paper}</h3>
      <div className="export-files">
        <button type="button" className="button" onClick={moment}>
          {words.printMoment}
        </button>
        <button type="button" className="button" onClick={() => setJob('beats')}>
          {words.printBeats}
        </button>
        {tells && (
          <button type="button" className="button" onClick={() => app.actions.openDialog('worksheet')}>
            {words.worksheet}
          </button>
        )}
      </div>
      {job === 'beats' && <Handout beats={beats} ended={ended} />}
      {job !== undefined && job !== 'beats' && <PrintSheet pictures={job} ended={ended} />}
    </section>
  );
}
