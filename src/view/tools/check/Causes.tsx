// The mistakes that give a number, each told once, with what was taken or left out, and where the first wrong step is.
import { Fragment } from 'react';
import { refTex } from '../../../draw/tex';
import type { NumberCause, Ref, Tape, TutorMistakeId } from '../../../engine';
import type { Scene } from '../../../state';
import { Formula, useAllWords } from '../../marks';

/** More explanations are no help. */
const most = 3;

/** What the loss sends back wrong is the same thing as a wrong number, wherever both come to the same. */
const alike: Partial<Readonly<Record<TutorMistakeId, TutorMistakeId>>> = {
  lossSign: 'sign',
  lossDouble: 'double',
  lossHalf: 'half',
};

/** Causes that are told alike are one. */
function told(causes: readonly NumberCause[]): readonly NumberCause[] {
  const keys = causes.map(({ id, part }) => `${alike[id] ?? id} ${part ?? ''}`);
  return causes.filter((_, i) => keys.indexOf(keys[i] ?? '') === i).slice(0, most);
}

interface CausesProps {
  readonly scene: Scene;
  readonly tape: Tape;
  readonly of: Ref;
  readonly causes: readonly NumberCause[];
  /** Whether they are guesses only. */
  readonly perhaps?: boolean;
}

export function Causes({ scene, tape, of: ref, causes, perhaps = false }: CausesProps) {
  const { tutor } = useAllWords();
  const naming = { tape, lesson: scene.lesson };
  const shown = told(causes);
  const first = shown[0]?.first?.write;
  return (
    <>
      <span>{tutor.gap + (perhaps ? tutor.perhaps : tutor.because)}</span>
      {shown.map(({ id, part }, i) => (
        <Fragment key={`${id} ${part ?? ''}`}>
          <span>{(i === 0 ? '' : perhaps ? tutor.orPerhaps : tutor.or) + tutor.names[id]}</span>
          {part !== undefined && (
            <>
              {' '}
              <Formula tex={refTex(part, naming, 'inline')} />
            </>
          )}
        </Fragment>
      ))}
      <span>{tutor.end}</span>
      {first !== undefined && first !== ref && (
        <span className="check-first" data-first={first}>
          <span>{tutor.gap + tutor.firstAt}</span>
          <Formula tex={refTex(first, naming, 'inline')} />
          <span>{tutor.end}</span>
        </span>
      )}
    </>
  );
}
