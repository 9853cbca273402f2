// What is printed: the moment on the stage, or a handout with a picture of every beat or of every frame.
import { useCallback, useState } from 'react';
import { keepsNumbers, momentAt } from '../../state';
import { useApp, useChosen, useAllWords } from '../marks';
import { drawingOf, type Seen, seenOf } from '../picture';
import { bringViews, type Job, Poses } from '../stage';
import { Switch } from '../widgets';
import { type Printed, PrintSheet } from './PrintSheet';

/** Paper is white. */
const look = { theme: 'light', bare: true };

/** Frames of a lesson that are printed: nobody prints more pages. */
const mostPages = 300;

type Handout = 'beats' | 'frames';

const handouts: readonly Handout[] = ['beats', 'frames'];

/** What is drawn, and then printed. */
interface Work {
  readonly handout: Handout;
  readonly jobs: readonly Job[];
  readonly isCut: boolean;
  readonly done: number;
  readonly pictures: readonly Printed[] | undefined;
}

interface HandoutSheetProps {
  readonly work: Work;
  readonly change: (change: Partial<Work>) => void;
  readonly ended: () => void;
}

function HandoutSheet({ work: { handout, jobs, isCut, done, pictures }, change, ended }: HandoutSheetProps) {
  const words = useAllWords().takeHome;
  const progress = useCallback((now: number) => change({ done: now }), [change]);
  const ready = useCallback(
    (seen: readonly Seen[]) =>
      change({ pictures: jobs.flatMap(({ moment }, i) => (seen[i] === undefined ? [] : [{ moment, seen: seen[i] }])) }),
    [change, jobs],
  );
  return (
    <>
      <p role="status">{pictures === undefined ? words.pages(done, jobs.length) : ''}</p>
      {pictures === undefined ? (
        <Poses {...{ jobs, progress, ready }} />
      ) : (
        <PrintSheet
          pictures={pictures}
          room={handout === 'beats' ? 'half' : 'page'}
          last={isCut ? words.cut(jobs.length) : ''}
          ended={ended}
        />
      )}
    </>
  );
}

/** The frames of a handout, counted from 0. */
function framesOf(handout: Handout, beats: readonly { readonly beat: number }[]): readonly number[] {
  const all = beats.map((_, at) => at);
  return handout === 'frames' ? all : all.filter((at) => beats[at]?.beat !== beats[at + 1]?.beat);
}

export function PaperExports() {
  const { takeHome: words, worksheet } = useAllWords();
  const app = useApp();
  const [moment, setMoment] = useState<readonly Printed[] | undefined>(undefined);
  const [handout, setHandout] = useState<Handout>('beats');
  const [work, setWork] = useState<Work | undefined>(undefined);
  // What a link keeps from its readers, a key would tell.
  const tells = useChosen(({ choices }) => !keepsNumbers(choices.hide));
  const ended = useCallback(() => {
    setMoment(undefined);
    setWork(undefined);
  }, []);
  const change = useCallback(
    (by: Partial<Work>) => setWork((now) => (now === undefined ? undefined : { ...now, ...by })),
    [],
  );
  const print = (): void => {
    const { frames, asked } = app.session.scene.getState();
    const { choices } = app.session.store.getState();
    const all = framesOf(handout, frames);
    const jobs = all.slice(0, mostPages).map((at) => ({ moment: momentAt(choices, at, asked) }));
    const isCut = jobs.length < all.length;
    void bringViews(jobs.map((job) => job.moment)).then(() =>
      setWork({ handout, jobs, isCut, done: 0, pictures: undefined }),
    );
  };
  return (
    <section className="export-paper" aria-label={words.paper}>
      <h3>{words.paper}</h3>
      <div className="export-files">
        <button type="button" className="button" onClick={() => setMoment([{ seen: seenOf(drawingOf(app), look) }])}>
          {words.printMoment}
        </button>
        {tells && (
          <button type="button" className="button" onClick={() => app.actions.openDialog('worksheet')}>
            {worksheet}
          </button>
        )}
      </div>
      <div className="export-files">
        <Switch
          label={words.handout}
          value={handout}
          options={handouts.map((value) => ({ value, text: words.handouts[value] }))}
          choose={setHandout}
        />
        <button type="button" className="button" disabled={work !== undefined} onClick={print}>
          {words.printHandout}
        </button>
      </div>
      {work !== undefined && <HandoutSheet {...{ work, change, ended }} />}
      {moment !== undefined && <PrintSheet pictures={moment} room="half" ended={ended} />}
    </section>
  );
}
