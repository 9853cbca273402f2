// What opens over the page: a row a dialog, with its title and what stands in it.
import type { ReactNode } from 'react';
import type { Dialog as DialogId } from '../../state';
import type { Dictionary } from '../../text';
import { Later, partOf, useApp, useChosen, useScene, useWords, withFigures, withLesson } from '../marks';
import { Dialog } from '../widgets';

/** Worksheets print exercises, which set networks, too. */
const sheets = partOf(() => withLesson('network', () => withFigures(() => import('./sheets'))));

interface Row {
  readonly title: (words: Dictionary, lesson: string) => string;
  readonly wide?: boolean;
}

const dialogs: Readonly<Record<DialogId, Row>> = {
  help: { title: (words) => words.shortcuts },
  goto: { title: (words) => words.goto },
  overview: { title: (words, lesson) => `${words.overview} · ${lesson}`, wide: true },
  share: { title: (words) => words.share },
  gallery: { title: (words) => words.gallery },
  export: { title: (words) => words.export, wide: true },
  worksheet: { title: (words) => words.worksheet },
  notation: { title: (words) => words.notation.title },
};

/** The dialog that is open, if one is. */
export function Dialogs() {
  const { actions } = useApp();
  const words = useWords();
  const dialog = useChosen((state) => state.dialog);
  const lesson = useScene((scene) => scene.lesson.title[scene.lang]);
  if (dialog === undefined) return null;
  const { title, wide } = dialogs[dialog];
  const sheet = (content: ReactNode): ReactNode => (
    <Dialog key={dialog} title={title(words, lesson)} {...(wide !== undefined && { wide })} close={actions.closeDialog}>
      {content}
    </Dialog>
  );
  return (
    <Later
      part={sheets}
      around={sheet}
      show={({ sheetOf }) => {
        const View = sheetOf[dialog];
        return sheet(<View />);
      }}
    />
  );
}
