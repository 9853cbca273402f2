// What opens over the page: a row a dialog, with its title and what stands in it.
import type { ReactNode } from 'react';
import { actions, type Dialog as DialogId } from '../../state';
import type { Dictionary } from '../../text';
import { useWords } from '../marks';
import { Dialog } from '../widgets';
import type { DialogProps } from './dialogProps';
import { Gallery } from './Gallery';
import { GoTo } from './GoTo';
import { Help } from './Help';
import { NotationSheet } from './NotationSheet';
import { Overview } from './Overview';
import { Share } from './Share';

interface Row {
  readonly title: (words: Dictionary, props: DialogProps) => string;
  readonly View: (props: DialogProps) => ReactNode;
}

const dialogs: Readonly<Record<DialogId, Row>> = {
  help: { title: (words) => words.shortcuts, View: Help },
  goto: { title: (words) => words.goto, View: GoTo },
  overview: {
    title: (words, { scene }) => `${words.overview} · ${scene.lesson.title[scene.lang]}`,
    View: Overview,
  },
  share: { title: (words) => words.share, View: ({ state }) => <Share choices={state.choices} /> },
  gallery: { title: (words) => words.gallery, View: ({ scene }) => <Gallery scene={scene} /> },
  notation: {
    title: (words) => words.notation.title,
    View: ({ state }) => <NotationSheet choices={state.choices} />,
  },
};

/** The dialog that is open, if one is. */
export function Dialogs({ scene, state }: DialogProps) {
  const words = useWords();
  if (state.dialog === undefined) return null;
  const { title, View } = dialogs[state.dialog];
  return (
    <Dialog key={state.dialog} title={title(words, { scene, state })} close={actions.closeDialog}>
      <View scene={scene} state={state} />
    </Dialog>
  );
}
