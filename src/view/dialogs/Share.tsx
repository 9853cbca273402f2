// The sheet that gives the moment away: as a link, as a code to embed, as a QR code for the hall, as one file.
import { useEffect, useState } from 'react';
import {
  type Choices,
  hideable,
  type Hideable,
  isTooLong,
  lockable,
  type Lockable,
  maxLength,
  pack,
  packedLink,
  sharedTool,
  toPack,
  writeLink,
} from '../../state';
import { sharingWords } from '../../text';
import { useChosen, useScene, useAllWords } from '../marks';
import { CopyButton, fitsQrCode, QrCode } from '../widgets';
import { OneFile, SaveMoment } from './ShareFiles';
import './share.css';

/** A text that can be copied by a button, and by hand where there is no clipboard. */
function Copyable({ text, label }: { readonly text: string; readonly label: string }) {
  const words = useAllWords();
  return (
    <div className="copyable">
      <input readOnly value={text} aria-label={label} onFocus={(event) => event.target.select()} />
      <CopyButton text={text} label={label} done={words.copied} failed={words.copyFailed} />
    </div>
  );
}

/** What a page shows of the lesson inside a frame of its own. */
const frameFor = (link: string): string =>
  `<iframe src="${link.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" width="960" height="540" allow="fullscreen; clipboard-write"></iframe>`;

interface WordsProps<T extends string> {
  readonly label: string;
  readonly words: Readonly<Record<T, string>>;
  readonly all: readonly T[];
  readonly chosen: readonly T[];
  readonly choose: (chosen: readonly T[]) => void;
}

/** Words of which any number can be chosen. */
function WordChoice<T extends string>({ label, words, all, chosen, choose }: WordsProps<T>) {
  return (
    <fieldset className="share-words">
      <legend>{label}</legend>
      {all.map((word) => (
        <label key={word}>
          <input
            type="checkbox"
            checked={chosen.includes(word)}
            onChange={({ target }) =>
              choose(all.filter((each) => (each === word ? target.checked : chosen.includes(each))))
            }
          />
          <span>{words[word]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What is packed of a lesson, and of a program that is too long for a link as it is; undefined until it is there. */
function usePacked(choices: Choices, isLesson: boolean): string | undefined {
  const text = isLesson || isTooLong(choices) ? toPack(choices) : undefined;
  const [made, setMade] = useState<{ readonly text: string; readonly packed: string } | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    if (text !== undefined)
      void pack(text).then(
        (packed) => gone || setMade({ text, packed }),
        () => undefined,
      );
    return () => void (gone = true);
  }, [text]);
  return made?.text === text ? made?.packed : undefined;
}

export function Share() {
  const words = useAllWords();
  const choices = useChosen((state) => state.choices);
  const sharing = sharingWords[choices.lang];
  const [hide, setHide] = useState<readonly Hideable[]>(choices.hide);
  const [lock, setLock] = useState<readonly Lockable[]>(choices.lock);
  // A link to a lesson carries its whole text.
  const isLesson = useScene(({ lesson }) => lesson.opened === true);
  const packed = usePacked(choices, isLesson);
  const page = location.href.replace(/#.*$/s, '');
  const hashOf = (made: Choices): string | undefined => {
    const short = packed === undefined ? undefined : packedLink(made, packed);
    if (isTooLong(made)) return short;
    const plain = writeLink(made);
    return short !== undefined && short.length < plain.length ? short : plain;
  };
  const linkOf = (change: Partial<Choices>): string => {
    const made = { ...choices, tool: sharedTool(choices.tool), hide, lock, ...change };
    return `${page}${hashOf(made) ?? writeLink(made)}`;
  };
  const link = linkOf({});
  const lost = hashOf({ ...choices, hide, lock }) === undefined;
  // A link to a disk leads nowhere on another machine.
  const reachable = location.protocol.startsWith('http');
  return (
    <div className="share">
      <div className="share-texts">
        {reachable ? (
          <>
            <Copyable text={link} label={sharing.copyLink} />
            {lost && <p role="note">{(isLesson ? sharing.lessonTooLong : sharing.programTooLong)(maxLength)}</p>}
            {isLesson && !lost && <p role="note">{sharing.weight(link.length, maxLength)}</p>}
            <Copyable text={frameFor(linkOf({ embed: true }))} label={sharing.copyFrame} />
            <WordChoice label={sharing.hide} words={sharing.parts} all={hideable} chosen={hide} choose={setHide} />
            <WordChoice label={sharing.lock} words={sharing.locks} all={lockable} chosen={lock} choose={setLock} />
          </>
        ) : (
          <p role="note">{sharing.noLink}</p>
        )}
        {(lost || !reachable) && <SaveMoment />}
        <OneFile change={{ hide, lock }} />
      </div>
      {reachable && (fitsQrCode(link) ? <QrCode link={link} label={words.qrCode} /> : <p>{sharing.noQrCode}</p>)}
    </div>
  );
}
