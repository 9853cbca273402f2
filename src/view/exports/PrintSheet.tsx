// The pages that are printed: a head with the link, and for each picture its headline, sentence and formula.
import { writeLink } from '../../state';
import { Formula, Rich, useChosen, useScene, useWords } from '../marks';
import { heardOf, stepLinesOf } from '../panel';
import { Drawn, type Seen } from '../picture';
import { AtFrame } from '../stage';
import { addressWith, Paper, PaperHead } from '../widgets';
import './print.css';

interface HalfPageProps {
  readonly seen: Seen;
}

/** A picture with its words: half a page. */
function HalfPage({ seen }: HalfPageProps) {
  const { say, place } = useScene(({ beat, lang, at, frames }) => ({
    say: beat.say[lang],
    place: `${at + 1} / ${frames.length}`,
  }));
  const heard = useScene(heardOf);
  const lines = useScene(stepLinesOf);
  return (
    <article className="print-half">
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

interface PrintSheetProps {
  /** By the frame that each shows, in the order of the pages. */
  readonly pictures: ReadonlyMap<number, Seen>;
  readonly ended: () => void;
}

/** Prints as soon as it stands; while it stands, paper shows it in place of the page. */
export function PrintSheet({ pictures, ended }: PrintSheetProps) {
  const words = useWords();
  const now = useScene(({ at }) => at);
  const { title, formula } = useScene(({ lesson, lang }) => ({ title: lesson.title[lang], formula: lesson.formula }));
  const address = addressWith(useChosen(({ choices }) => writeLink(choices)));
  return (
    <Paper ended={ended}>
      <PaperHead title={title} address={address} code={words.qrCode}>
        <Formula tex={formula} />
      </PaperHead>
      {[...pictures]
        .sort(([p], [q]) => p - q)
        .map(([at, seen]) =>
          pictures.size === 1 && at === now ? (
            <HalfPage key={at} seen={seen} />
          ) : (
            <AtFrame key={at} at={at}>
              <HalfPage seen={seen} />
            </AtFrame>
          ),
        )}
    </Paper>
  );
}
