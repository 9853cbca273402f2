// Says that a new version of the page is ready, beside whoever reads; it comes when they ask for it.
import { useEffect, useState } from 'react';
import { useChosen, useWords, whenIdle } from '../marks';
import { IconButton } from '../widgets';
import { keepOffline } from './offline';

/** Milliseconds after which the page is kept though it does not rest. */
const patience = 4000;

export function NewVersion() {
  const words = useWords();
  const presenting = useChosen((state) => state.presenting);
  const [update, setUpdate] = useState<() => void>();
  useEffect(() => whenIdle(() => void keepOffline((take) => setUpdate(() => take)), patience), []);
  if (update === undefined || presenting) return null;
  return (
    <div className="notice new-version" role="status">
      <span>{words.newVersion}</span>
      <button type="button" className="button" onClick={update}>
        {words.takeNewVersion}
      </button>
      <IconButton icon="close" label={words.close} quiet onClick={() => setUpdate(undefined)} />
    </div>
  );
}
