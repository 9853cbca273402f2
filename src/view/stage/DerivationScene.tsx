// A derivation that takes the stage: large lines under one another at their "=", each with its own number.
import { useLayoutEffect, useRef } from 'react';
import { formatNumber } from '../../draw/numbers';
import { liveTex, sidesOf } from '../../draw/tex';
import { lineCauseSentence } from '../../draw/words';
import type { Derivation } from '../../lessons';
import { Formula, Rich, useChoice, useFigure, useScene, useSize, useWords, whenTypefacesCome } from '../marks';
import './derivationScene.css';

/** The smallest that lines are set, as a part of their own size. */
const smallest = 0.4;

/** Sets the lines smaller where they are wider or higher than the stage; never larger than their own size. */
function fitLines(room: HTMLElement, lines: HTMLElement): void {
  lines.style.fontSize = '';
  const share = Math.min(room.clientWidth / lines.scrollWidth, room.clientHeight / lines.scrollHeight);
  if (share < 1) lines.style.fontSize = `${Math.max(smallest, 0.98 * share).toFixed(3)}em`;
}

interface DerivationSceneProps {
  readonly derivation: Derivation;
}

function Lines({ derivation }: DerivationSceneProps) {
  const words = useWords();
  const readings = useFigure('lines');
  const { lines, lang, live, asks } = useScene(({ lines, lang, live, keeps }) => ({
    lines,
    lang,
    live,
    asks: keeps,
  }));
  return derivation.lines.map((line, i) => {
    const { left, right } = sidesOf(liveTex(line.tex, live));
    const { number = NaN, cause } = readings[i] ?? {};
    const state = i < lines ? (i === lines - 1 ? ' now' : '') : ' waiting';
    return (
      <li key={line.tex} className={`scene-line${state}`}>
        <span className="scene-left">{left !== '' && <Formula tex={`\\displaystyle ${left}`} />}</span>
        <span className="scene-right">
          <Formula tex={`\\displaystyle ${right}`} />
        </span>
        <span className="scene-number num" translate="no">
          {/* All lines are one number: while that may be asked for, none is shown. */}
          {asks ? '?' : formatNumber(number, { undefinedWord: words.undefinedNumber })}
        </span>
        {cause !== undefined && i < lines && <small className="scene-cause">{lineCauseSentence(cause, lang)}</small>}
        {line.why !== undefined && (
          <small className="scene-why">
            <Rich text={line.why[lang]} />
          </small>
        )}
      </li>
    );
  });
}

/** The lines that are there; the others keep their room, so that nothing moves when they come. */
export function DerivationScene({ derivation }: DerivationSceneProps) {
  const words = useWords();
  const room = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const size = useSize(room);
  const lang = useChoice('lang');
  useLayoutEffect(() => {
    const fit = (): void => {
      if (room.current !== null && list.current !== null) fitLines(room.current, list.current);
    };
    fit();
    return whenTypefacesCome(fit);
  }, [derivation, size, lang]);
  return (
    <section className="derivation-scene" aria-label={words.views.derivation} ref={room}>
      <ol className={`scene-lines of-${derivation.hue ?? 'adjoint'}`} ref={list}>
        <Lines derivation={derivation} />
      </ol>
    </section>
  );
}
