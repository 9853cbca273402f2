// The formula of the lesson over the stage: smaller where it would not fit, scrolled where it would be too small.
import { useRef } from 'react';
import { Formula, useFittedLines } from '../marks';

/** TeX longer than this is set smaller, so that it leaves room for the view switch. */
const longFormula = 72;

interface StageFormulaProps {
  readonly tex: string;
  /** What will stand there: its room is kept. */
  readonly later: string | undefined;
  /** What more than usual stands in its line: another room, known before the drawing is measured. */
  readonly beside: string;
}

export function StageFormula({ tex, later = tex, beside }: StageFormulaProps) {
  const box = useRef<HTMLDivElement>(null);
  useFittedLines(box, '.stage-formula-line', `${tex} ${beside}`);
  return (
    <div className={later.length > longFormula ? 'stage-formula long' : 'stage-formula'} ref={box}>
      <div className="stage-formula-line">
        <Formula tex={tex} />
      </div>
      {later !== tex && (
        <div className="stage-formula-line later" aria-hidden>
          <Formula tex={later} heard={false} />
        </div>
      )}
    </div>
  );
}
