// A derivation line by line: each line with its own number at the inputs of the moment, so that one sees that all are equal.
import { liveTex } from '../../draw/tex';
import { formatNumber } from '../../draw/numbers';
import { lineCauseSentence } from '../../draw/words';
import { Formula, Rich, useFigure, useScene, useWords } from '../marks';
import './derivation.css';

export function DerivationView() {
  const words = useWords();
  const readings = useFigure('lines');
  const { derivation, lines, lang, live, asks } = useScene(({ derivation, lines, lang, live, keeps }) => ({
    derivation,
    lines,
    lang,
    live,
    asks: keeps,
  }));
  return (
    <ol className="derivation">
      {derivation?.lines.map((line, i) => {
        const there = i < lines;
        const now = i === lines - 1;
        const { number = NaN, cause } = readings[i] ?? {};
        // All lines are one number: while that may be asked for, none is shown.
        const text = asks ? '?' : formatNumber(number, { undefinedWord: words.undefinedNumber });
        return (
          <li key={line.tex} className={`derivation-line${there ? '' : ' waiting'}${now ? ' now' : ''}`}>
            <Formula tex={liveTex(line.tex, live)} />
            <span className="num" translate="no">
              {text}
            </span>
            {cause !== undefined && there && (
              <small className="derivation-cause">{lineCauseSentence(cause, lang)}</small>
            )}
            {line.why !== undefined && now && (
              <small>
                <Rich text={line.why[lang]} />
              </small>
            )}
          </li>
        );
      })}
    </ol>
  );
}
