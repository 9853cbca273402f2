// The pages that are printed: a head with the link, and for each picture its headline, sentence and formula.
import { useMemo } from 'react';
import { type Moment, writeLink } from '../../state';
import { AppContext, Formula, Rich, useApp, useChosen, useAllWords, useScene } from '../marks';
import { heardOf, stepLinesOf } from '../panel';
import { Drawn, type Seen } from '../picture';
import { appWith } from '../stage';
import { addressWith, Paper, PaperHead } from '../widgets';
import './print.css';

/** What a picture has for itself. */
type Room = 'half' | 'page';

interface PictureProps {
  readonly seen: Seen;
  readonly room: Room;
}

/** A picture with its words. */
function Picture({ seen, room }: PictureProps) {
  const { say, place } = useScene(({ beat, lang, at, frames }) => ({
    say: beat.say[lang],
    place: `${at + 1} / ${frames.length}`,
  }));
  const heard = useScene(heardOf);
  const lines = useScene(stepLinesOf);
  return (
    <article className={`print-${room}`}>
      <h2>
        <span className="print-place">{place}</span> <Rich text={say} waiting="?" />
      </h2>
      <Drawn seen={seen} label={[heard.headline, heard.sentence].join(' ')} />
      {heard.sentence !== '' && <p>{heard.sentence}</p>}
      {lines.map((line) => (
        <p key={line}>
          <Formula tex={line} />
        </p>
      ))}
    </article>
  );
}

/** A picture to print. */
export interface Printed {
  readonly seen: Seen;
  /** The moment that it shows; that of the page when absent. */
  readonly moment?: Moment;
}

interface PrintSheetProps {
  /** In the order of the pages. */
  readonly pictures: readonly Printed[];
  readonly room: Room;
  /** What is said at the end. */
  readonly last?: string;
  readonly ended: () => void;
}

/** Prints as soon as it stands; while it stands, paper shows it in place of the page. */
export function PrintSheet({ pictures, room, last = '', ended }: PrintSheetProps) {
  const words = useAllWords();
  const app = useApp();
  const { title, formula } = useScene(({ lesson, lang }) => ({ title: lesson.title[lang], formula: lesson.formula }));
  const address = addressWith(useChosen(({ choices }) => writeLink(choices)));
  const apps = useMemo(
    () => pictures.map(({ moment }) => (moment === undefined ? app : appWith(app, moment))),
    [app, pictures],
  );
  return (
    <Paper ended={ended} wide={room === 'page'}>
      <PaperHead title={title} address={address} code={words.qrCode}>
        <Formula tex={formula} />
      </PaperHead>
      {pictures.map(({ seen }, i) => (
        <AppContext key={i} value={apps[i] ?? app}>
          <Picture {...{ seen, room }} />
        </AppContext>
      ))}
      {last !== '' && <p>{last}</p>}
    </Paper>
  );
}
