// Exercises: a level is chosen, numbers are found on the graph, and a sheet says how each was found.
import type { ExerciseLevel, Ref } from '../../../engine';
import { useCallback, useEffect, useState } from 'react';
import { handOver, writeLink } from '../../../state';
import {
  beginAgain,
  exerciseLevels,
  openExercise,
  outcomesOf,
  practiceText,
  rememberProgress,
} from '../../../state/practice';
import { practiceWords } from '../../../text/exercises';
import { plainRef, useApp, useChoice, useChosen, useScene, useWords } from '../../marks';
import { drawingOf, type Seen, seenOf } from '../../picture';
import { Select } from '../../widgets';
import { Result } from './Result';
import { sheetText } from './sheet';
import './practice.css';

/** Paper is white. */
const look = { theme: 'light', bare: true };

/** The levels to begin with, each with what it is about. */
function Levels() {
  const { session } = useApp();
  const practice = practiceWords[useChoice('lang')];
  return (
    <>
      <p className="practice-note">{practice.start}</p>
      <ul className="practice-levels">
        {exerciseLevels.map((level) => (
          <li key={level}>
            <button type="button" className="button" onClick={() => openExercise(session, level)}>
              {practice.levels[level]}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface OpenedProps {
  readonly level: ExerciseLevel;
  readonly seed: number;
}

function Opened({ level, seed }: OpenedProps) {
  const app = useApp();
  const { actions, session } = app;
  const words = useWords();
  const practice = practiceWords[useChoice('lang')];
  const scene = useScene();
  const asked = useChosen(({ choices }) => choices.ask);
  const [printed, setPrinted] = useState<Seen | undefined>(undefined);
  const ended = useCallback(() => setPrinted(undefined), []);
  const state = useChosen(({ tries, settled, helped }) => ({ tries, settled, helped }));
  const outcomes = outcomesOf(asked, state);
  const found = outcomes.filter(({ how }) => how !== 'open').length;
  const nameOf = (ref: Ref): string => plainRef(ref, scene);
  const save = (): void => {
    const { choices } = session.store.getState();
    const address = location.href.replace(/#.*$/s, '') + writeLink(choices);
    const text = sheetText(
      { title: practice.levels[level], exercise: practiceText({ level, seed }), address, outcomes, nameOf },
      practice,
    );
    handOver(session, new Blob([text], { type: 'text/plain' }), `${practiceText({ level, seed })}.txt`);
  };
  return (
    <>
      <div className="practice-head">
        <Select<ExerciseLevel>
          label={practice.level}
          value={level}
          options={exerciseLevels.map((each) => ({ value: each, text: practice.levels[each] }))}
          choose={(each) => openExercise(session, each)}
        />
        <button type="button" className="button" onClick={() => openExercise(session, level)}>
          {practice.another}
        </button>
      </div>
      <p className="practice-note">
        {`${practice.number(practiceText({ level, seed }))} ${found === outcomes.length ? practice.done : practice.how}`}
      </p>
      <table className="practice-sheet">
        <caption>{practice.progress(found, outcomes.length)}</caption>
        <tbody>
          {outcomes.map(({ ref, how, tries }) => (
            <tr key={ref} data-how={how}>
              <th scope="row">
                <button
                  type="button"
                  className="practice-name"
                  disabled={how !== 'open'}
                  onClick={() => actions.pin(ref)}
                >
                  {nameOf(ref)}
                </button>
              </th>
              <td>{practice.hows[how]}</td>
              <td>{tries > 1 ? practice.tries(tries) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="practice-head">
        <button type="button" className="button" onClick={save}>
          {practice.save}
        </button>
        <button type="button" className="button" onClick={() => setPrinted(seenOf(drawingOf(app), look))}>
          {practice.print}
        </button>
        <button type="button" className="button" onClick={() => beginAgain(session)}>
          {practice.again}
        </button>
        <button type="button" className="button" onClick={() => actions.openDialog('worksheet')}>
          {words.worksheet}
        </button>
      </div>
      {printed !== undefined && (
        <Result
          title={practice.levels[level]}
          exercise={practiceText({ level, seed })}
          {...{ outcomes, ended }}
          seen={printed}
        />
      )}
    </>
  );
}

export function Practice() {
  const { session } = useApp();
  const words = useWords();
  const { practice, bare } = useChosen(({ choices }) => ({
    practice: choices.practice,
    bare: choices.ask.length === 0,
  }));
  useEffect(() => rememberProgress(session), [session]);
  // A link may say no more than the name of the exercise.
  useEffect(() => {
    if (practice !== undefined && bare) openExercise(session, practice.level, practice.seed);
  }, [session, practice, bare]);
  return (
    <section className="practice" aria-label={words.tools.practice}>
      {practice === undefined || bare ? <Levels /> : <Opened level={practice.level} seed={practice.seed} />}
    </section>
  );
}
