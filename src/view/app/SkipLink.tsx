// The first stop of the Tab key: past the top bar, straight to the stage.
import { useApp, useWords } from '../marks';

/** A button and no link: the address says where the lecture is. */
export function SkipLink() {
  const { root } = useApp();
  const words = useWords();
  return (
    <div className="hidden-text skip-link">
      <button type="button" className="button" onClick={() => root.querySelector<HTMLElement>('main')?.focus()}>
        {words.skip}
      </button>
    </div>
  );
}
