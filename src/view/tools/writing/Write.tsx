// The tool in which a lesson is written: ways to begin while another lesson is on the stage, then its text.
import { useEffect, useState } from 'react';
import { openedLesson } from '../../../state';
import { beginDraft, goOn, keepWriting, lastWritten } from '../../../state/writing';
import { outlineTitleOf } from '../../../lessons/writing';
import { writingWords } from '../../../text/writing';
import { useApp, useChoice, useChosen, useScene, useWords } from '../../marks';
import { Editor } from './Editor';
import './writing.css';

interface WayProps {
  readonly name: string;
  readonly why: string;
  readonly primary?: boolean;
  readonly press: () => void;
}

function Way({ name, why, primary = false, press }: WayProps) {
  return (
    <li>
      <button type="button" className={primary ? 'button primary' : 'button'} onClick={press}>
        {name}
      </button>
      <span>{why}</span>
    </li>
  );
}

/** Ways to begin: the program's own draft first. */
function Beginnings({ begun }: { readonly begun: () => void }) {
  const { actions, session } = useApp();
  const said = writingWords[useChoice('lang')];
  const lang = useChoice('lang');
  const opened = useChosen(({ choices }) => openedLesson(choices));
  const editable = useScene(({ lesson }) => lesson.editable === true);
  const [last] = useState(lastWritten);
  const begin = (act: () => void) => () => {
    begun();
    act();
  };
  const lastTitle = last === undefined ? undefined : outlineTitleOf(last.over);
  return (
    <>
      <p className="write-note">{said.start}</p>
      <ul className="write-ways">
        {opened !== undefined && (
          <Way
            name={said.goOn(opened.title[lang])}
            why={said.back}
            press={begin(() => actions.openLesson(opened.id))}
            primary
          />
        )}
        {opened === undefined && lastTitle !== undefined && (
          <Way name={said.goOn(lastTitle)} why={said.goOnWhy} press={begin(() => goOn(session))} />
        )}
        <Way
          name={said.draft}
          why={said.draftWhy}
          press={begin(() => beginDraft(session, false))}
          primary={opened === undefined}
        />
        {!editable && <Way name={said.whole} why={said.wholeWhy} press={begin(() => beginDraft(session, true))} />}
      </ul>
    </>
  );
}

export function Write() {
  const { session } = useApp();
  const words = useWords();
  /** Whoever has begun here goes on in the text. */
  const [begun, setBegun] = useState(false);
  const isOpened = useScene(({ lesson }) => lesson.opened === true);
  useEffect(() => keepWriting(session), [session]);
  return (
    <section className="write" aria-label={words.tools.write}>
      {isOpened ? <Editor focused={begun} /> : <Beginnings begun={() => setBegun(true)} />}
    </section>
  );
}
