// The caret in the text of a lesson and the stage beside it: each leads to the other.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { nodeOf, valueRef } from '../../../engine/ref';
import type { Lang } from '../../../lessons';
import {
  beatAt,
  formulaPlace,
  headlinePlace,
  lineAt,
  nodeAt,
  nodePlace,
  type Place,
  sectionPlace,
} from '../../../lessons/writing';
import { goToBeat } from '../../../state/writing';
import { useApp } from '../../marks';

export interface Caret {
  /** The beat that the caret is in; undefined where it is in none. */
  readonly beat: number | undefined;
  /** Where the caret was last while it was in a beat. */
  readonly inBeat: RefObject<Place>;
  /** The line that something on the stage has led to. */
  readonly lit: number | undefined;
  /** The stage goes to what the caret has come to. */
  readonly follow: () => void;
  /** Gives the field the focus, with letters of the text marked. */
  readonly mark: (place: Place | undefined) => void;
}

/** What says nothing but words of the text: a press on it means its line. */
const wordsOfText: Readonly<Record<string, (text: string, beat: number, lang: Lang) => Place | undefined>> = {
  '.say, .caption-step': headlinePlace,
  '.panel-section': sectionPlace,
  '.stage-formula': formulaPlace,
};

/** Where the words that were pressed stand in the text; undefined where they are none of it, or can be pressed for more. */
function pressedPlace(target: Element, text: string, beat: number, lang: Lang): Place | undefined {
  const [, find] = Object.entries(wordsOfText).find(([words]) => target.closest(words) !== null) ?? [];
  return target.closest('button') === null ? find?.(text, beat, lang) : undefined;
}

/** Leads from the stage to the text: a press on words to their line, a node that was pinned to its own. */
function useStage(field: RefObject<HTMLTextAreaElement | null>, toPlace: (place: Place, focus: boolean) => void): void {
  const { session, root } = useApp();
  useEffect(() => {
    const pressed = (event: MouseEvent): Place | undefined => {
      const { frame, lang } = session.scene.getState();
      if (field.current === null || !(event.target instanceof Element)) return undefined;
      return pressedPlace(event.target, field.current.value, frame.beat, lang);
    };
    const onClick = (event: MouseEvent): void => {
      const place = pressed(event);
      // Words that one has marked are to be copied.
      if (place !== undefined && getSelection()?.isCollapsed !== false)
        toPlace({ from: place.from, to: place.from }, true);
    };
    const onDouble = (event: MouseEvent): void => {
      const place = pressed(event);
      if (place !== undefined) toPlace(place, true);
    };
    const onPinned = session.store.subscribe(({ pinned: now }, { pinned: before }) => {
      if (now === undefined || now === before || field.current === null) return;
      const place = nodePlace(field.current.value, nodeOf(now));
      // The focus stays on the stage, where keys step and walk.
      if (place !== undefined) toPlace({ from: place.from, to: place.from }, false);
    });
    root.addEventListener('click', onClick);
    root.addEventListener('dblclick', onDouble);
    return () => {
      onPinned();
      root.removeEventListener('click', onClick);
      root.removeEventListener('dblclick', onDouble);
    };
  }, [session, root, field, toPlace]);
}

/** The caret of a field with the text of the opened lesson. */
export function useCaret(field: RefObject<HTMLTextAreaElement | null>): Caret {
  const { session, light } = useApp();
  const [beat, setBeat] = useState<number | undefined>(undefined);
  const [lit, setLit] = useState<number | undefined>(undefined);
  const inBeat = useRef<Place>({ from: 0, to: 0 });
  /** What the caret was at when it was looked at last, and whether the text was a lesson then. */
  const before = useRef<{ readonly line: number; readonly isGood: boolean }>({ line: 0, isGood: true });

  const toPlace = ({ from, to }: Place, focus: boolean): void => {
    const area = field.current;
    if (area === null) return;
    area.setSelectionRange(from, to);
    setLit(lineAt(area.value, from));
    if (focus) area.focus();
  };
  useStage(field, toPlace);

  const follow = (): void => {
    if (field.current === null || document.activeElement !== field.current) return;
    const { value, selectionStart: from, selectionEnd: to } = field.current;
    const line = lineAt(value, from);
    const isGood = session.store.getState().draft === undefined;
    const hasCome = line !== before.current.line || (isGood && !before.current.isGood);
    before.current = { line, isGood };
    const here = beatAt(value, line);
    if (here?.isIn === true) inBeat.current = { from, to };
    setBeat(here?.isIn === true ? here.beat : undefined);
    setLit((now) => (now === line ? now : undefined));
    if (!hasCome) return;
    const node = nodeAt(value, line);
    light.keep(node === undefined ? session.store.getState().pinned : valueRef(node));
    if (isGood && here !== undefined && session.scene.getState().frame.beat !== here.beat) goToBeat(session, here.beat);
  };
  return {
    beat,
    inBeat,
    lit,
    follow,
    mark: (place) => {
      if (place !== undefined) toPlace(place, true);
    },
  };
}
