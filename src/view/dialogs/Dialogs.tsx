// What opens over the page: a row a dialog, with its title and what stands in it.
import type { ReactNode } from 'react';
import type { Dialog as DialogId } from '../../state';
import type { Dictionary } from '../../text';
import { useApp, useChosen, useScene, useWords } from '../marks';
import { Dialog } from '../widgets';
import { Gallery } from './Gallery';
import { GoTo } from './GoTo';
import { Help } from './Help';
import { NotationSheet } from './NotationSheet';
import { Overview } from './Overview';
import { Share } from './Share';

interface Row {
  readonly title: (words: Dictionary, lesson: string) => string;
  readonly View: () => ReactNode;
  readonly wide?: boolean;
}

const dialogs: Readonly<Record<DialogId, Row>> = {
  help: { title: (words) => words.shortcuts, View: Help },
  goto: { title: (words) => words.goto, View: GoTo },
  overview: { title: (words, lesson) => `${words.overview} · ${lesson}`, View: Overview, wide: true },
  share: { title: (words) => words.share, View: Share },
  gallery: { title: (words) => words.gallery, View: Gallery },
  notation: { title: (words) => words.notation.title, View: NotationSheet },
};

/** The dialog that is open, if one is. */
export function Dialogs() {
  const { actions } = useApp();
  const words = useWords();
  const dialog = useChosen((state) => state.dialog);
  const lesson = useScene((scene) => scene.lesson.title[scene.lang]);
  if (dialog === undefined) return null;
  const { title, View, wide } = dialogs[dialog];
  return (
    <Dialog key={dialog} title={title(words, lesson)} {...(wide !== undefined && { wide })} close={actions.closeDialog}>
      <View />
    </Dialog>
  );
}
