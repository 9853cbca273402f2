// The sheet that gives the moment away: as a link, as a code to embed, as a QR code for the hall.
import { useState } from 'react';
import { type Choices, hideable, type Hideable, isTooLong, maxLength, writeLink } from '../../state';
import { useChosen, useWords } from '../marks';
import { CopyButton, fitsQrCode, QrCode } from '../widgets';
import './share.css';

/** A text that can be copied by a button, and by hand where there is no clipboard. */
function Copyable({ text, label }: { readonly text: string; readonly label: string }) {
  const words = useWords();
  return (
    <div className="copyable">
      <input readOnly value={text} aria-label={label} onFocus={(event) => event.target.select()} />
      <CopyButton text={text} label={label} done={words.copied} failed={words.copyFailed} />
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
  );
}
