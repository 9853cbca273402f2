// The sheet that gives the moment away: as a link, as a code to embed, as a QR code for the hall.
import { useId, useState } from 'react';
import { type Choices, hideable, type Hideable, isTooLong, maxLength, writeLink } from '../../state';
import { useChosen, useWords } from '../marks';
import { fitsQrCode, QrCode } from './QrCode';
import { Sheet } from './Sheet';

/** A text that can be copied by a button, and by hand where there is no clipboard. */
function Copyable({ text, label }: { readonly text: string; readonly label: string }) {
  const words = useWords();
  const id = useId();
  /** What has been tried to be copied, and whether it was. */
  const [tried, setTried] = useState<{ readonly text: string; readonly done: boolean } | undefined>(undefined);
  const copied = tried?.text === text ? tried.done : undefined;
  const tell = (done: boolean) => () => setTried({ text, done });
  const copy = (): void => {
    if ('clipboard' in navigator) navigator.clipboard.writeText(text).then(tell(true), tell(false));
    // The clipboard is missing without a secure context; the field always works.
    else tell(false)();
  };
  return (
    <div className="copyable">
      <input readOnly id={id} value={text} aria-label={label} onFocus={(event) => event.target.select()} />
      <button type="button" className="button primary" onClick={copy}>
        {copied === true ? words.copied : label}
      </button>
      <p role="status">{copied === false ? words.copyFailed : ''}</p>
    </div>
  );
}

/** What a page shows of the lesson inside a frame of its own. */
const frameFor = (link: string): string =>
  `<iframe src="${link.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" width="960" height="540" allowfullscreen></iframe>`;

export function Share() {
  const words = useWords();
  const choices = useChosen((state) => state.choices);
  const [hide, setHide] = useState<readonly Hideable[]>(choices.hide);
  const page = location.href.replace(/#.*$/s, '');
  const linkOf = (change: Partial<Choices>): string => `${page}${writeLink({ ...choices, hide, ...change })}`;
  const link = linkOf({});
  return (
    <Sheet title={words.share}>
      <div className="share">
        <div className="share-texts">
          <Copyable text={link} label={words.copyLink} />
          {isTooLong(choices) && <p role="note">{words.programTooLong(maxLength)}</p>}
          <Copyable text={frameFor(linkOf({ embed: true }))} label={words.copyFrame} />
          <fieldset className="share-hide">
            <legend>{words.hide}</legend>
            {hideable.map((part) => (
              <label key={part}>
                <input
                  type="checkbox"
                  checked={hide.includes(part)}
                  onChange={({ target }) =>
                    setHide(hideable.filter((each) => (each === part ? target.checked : hide.includes(each))))
                  }
                />
                {words.parts[part]}
              </label>
            ))}
          </fieldset>
        </div>
        {fitsQrCode(link) ? <QrCode link={link} label={words.qrCode} /> : <p>{words.noQrCode}</p>}
      </div>
    </Sheet>
  );
}
