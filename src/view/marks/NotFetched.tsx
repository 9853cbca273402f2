// Says in the place of a part that it did not come, and fetches it again when asked.
import { useWords } from './context';
import type { Part } from './parts';

interface NotFetchedProps {
  readonly part: Part<unknown>;
  /** One more class of the notice. */
  readonly place?: string;
}

export function NotFetched({ part, place = '' }: NotFetchedProps) {
  const words = useWords();
  return (
    <p className={`notice ${place}`.trimEnd()} role="alert">
      <span>{words.notFetched}</span>{' '}
      <button type="button" className="button" onClick={() => void part.bring()}>
        {words.fetchAgain}
      </button>
    </p>
  );
}
