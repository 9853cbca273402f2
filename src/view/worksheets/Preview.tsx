// The first page as it will be printed, as small as its place: it follows what is chosen.
import { useCallback, useEffect, useState } from 'react';
import type { Lang } from '../../lessons';
import { type Variant, variantsOf, type Wish } from '../../state/worksheet';
import { worksheetWords } from '../../text/worksheet';
import { useApp, useChoice } from '../marks';
import type { Seen } from '../picture';
import { type Job, Poses } from '../stage';
import { leaveBlank } from './boxes';
import { bringAll } from './bringAll';
import { Page } from './Page';

/** Questions that the first page has room for. */
const mostQuestions = 4;

/** A page that is drawn. */
interface Drawing {
  /** What was chosen. */
  readonly name: string;
  readonly variant: Variant;
  readonly jobs: readonly Job[];
}

/** What stands: a page, or that there is none. */
interface Shown {
  readonly variant: Variant;
  readonly pictures: readonly Seen[];
}

const nothingToTell = (): void => undefined;

interface PreviewProps extends Wish {
  /** The language of the page. */
  readonly inLang: Lang;
}

export function Preview({ subject, count, seed, inLang }: PreviewProps) {
  const { session } = useApp();
  const lang = useChoice('lang');
  const [drawing, setDrawing] = useState<Drawing | undefined>(undefined);
  const [shown, setShown] = useState<Shown | undefined>(undefined);
  useEffect(() => {
    let another = false;
    const isStale = (): boolean => another;
    const draw = async (): Promise<void> => {
      // After the sheet itself stands.
      await new Promise((done) => setTimeout(done));
      if (isStale()) return;
      const { choices } = session.store.getState();
      const [whole] = variantsOf({ ...choices, lang: inLang }, { subject, count, seed }, 1);
      if (whole === undefined) {
        setDrawing(undefined);
        setShown(undefined);
        return;
      }
      const variant = { ...whole, questions: whole.questions.slice(0, mostQuestions) };
      const jobs = variant.questions.map(({ sheet }) => ({ moment: sheet, prepare: leaveBlank }));
      await bringAll(jobs, inLang !== lang);
      if (!isStale()) setDrawing({ name: [subject, count, seed, inLang].join(), variant, jobs });
    };
    void draw();
    return () => {
      another = true;
    };
  }, [session, lang, subject, count, seed, inLang]);
  const ready = useCallback(
    (pictures: readonly Seen[]) => {
      if (drawing !== undefined) setShown({ variant: drawing.variant, pictures });
    },
    [drawing],
  );
  if (drawing === undefined) return null;
  return (
    <div className="worksheets-preview">
      {drawing.variant !== shown?.variant && (
        <Poses key={drawing.name} jobs={drawing.jobs} progress={nothingToTell} ready={ready} />
      )}
      {shown !== undefined && (
        <div className="worksheets-paper" role="img" aria-label={worksheetWords[lang].preview}>
          <div className="paper" data-theme="light" inert>
            <Page variant={shown.variant} pictures={shown.pictures} isKey={false} />
          </div>
        </div>
      )}
    </div>
  );
}
