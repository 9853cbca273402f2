// What is handed out as a file: the moment alone, or the page with its moment as one file that needs no network.
import { useState } from 'react';
import { type Choices, type OfflineAnswer, saveFile, saveOffline } from '../../state';
import { sharingWords } from '../../text';
import { useApp, useChoice } from '../marks';

/** Saves the moment alone, for those who have the page. */
export function SaveMoment() {
  const { session } = useApp();
  const sharing = sharingWords[useChoice('lang')];
  return (
    <p>
      <button type="button" className="button" onClick={() => saveFile(session)}>
        {sharing.saveMoment}
      </button>
    </p>
  );
}

/** Saves the page as one file that opens at this moment, with what is hidden and locked there; says how it went. */
export function OneFile({ change }: { readonly change: Partial<Choices> }) {
  const { session } = useApp();
  const sharing = sharingWords[useChoice('lang')];
  const [answer, setAnswer] = useState<OfflineAnswer | undefined>(undefined);
  return (
    <div className="one-file">
      <button
        type="button"
        className="button"
        onClick={() => {
          setAnswer(undefined);
          void saveOffline(session, change).then(setAnswer);
        }}
      >
        {sharing.offline}
      </button>
      <span role="status">{answer === undefined ? sharing.offlineWhy : sharing.answers[answer]}</span>
    </div>
  );
}
