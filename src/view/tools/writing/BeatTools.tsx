// What can be put into the beat that the caret is in: the quantity at which it ends, and numbers of quantities.
import { type RefObject, useEffect, useState } from 'react';
import type { Ref } from '../../../engine';
import { adjointRef, isKind, nodeOf, tangentRef, valueRef } from '../../../engine/ref';
import { type Change, changedField, headlinePlace, lineAt, nodePlace, outlineOf } from '../../../lessons/writing';
import type { Scene } from '../../../state';
import { writingWords } from '../../../text/writing';
import { useApp, useChoice, useChosen, useScene } from '../../marks';
import { put } from './put';
import type { Caret } from './useCaret';

interface BeatToolsProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** The text in the field. */
  readonly text: string;
  readonly caret: Caret;
}

/** Quantities of the node of a quantity at which a beat can end, that one first. */
function endsAt({ tape }: Pick<Scene, 'tape'>, ref: Ref): readonly Ref[] {
  const node = nodeOf(ref);
  return [...new Set<Ref>([ref, valueRef(node), adjointRef(node), tangentRef(node)])].filter(
    (each) => tape.availableAt(each) !== undefined,
  );
}

/** The quantity that is meant by a click: in a section of adjoints, on a node, its adjoint. */
function meant(scene: Scene, hue: string | undefined, ref: Ref): Ref | undefined {
  const all = endsAt(scene, ref);
  return all.find((each) => hue === 'adjoint' && isKind(ref, 'value') && !isKind(each, 'value')) ?? all[0];
}

interface PinnedProps extends Pick<BeatToolsProps, 'text' | 'caret'> {
  readonly pinned: Ref;
  readonly endAt: (ref: Ref) => void;
  readonly insert: (number: string) => void;
}

/** What can be done with the quantity that was clicked: to its line, the end of the beat, its number in the text. */
function Pinned({ pinned, text, caret, endAt, insert }: PinnedProps) {
  const said = writingWords[useChoice('lang')];
  const offered = useScene((scene) => endsAt(scene, pinned));
  const place = nodePlace(text, nodeOf(pinned));
  return (
    <div className="write-row" role="group" aria-label={said.pinned}>
      {place !== undefined && (
        <button type="button" className="button" onClick={() => caret.mark(place)}>
          {said.toLine(lineAt(text, place.from))}
        </button>
      )}
      {caret.beat !== undefined &&
        offered.map((ref) => (
          <span key={ref} className="write-pair">
            <button type="button" className="button" onClick={() => endAt(ref)}>
              <code translate="no">ends: {ref}</code>
            </button>
            <button type="button" className="button" onClick={() => insert(`{${ref}}`)}>
              <code translate="no">{`{${ref}}`}</code>
            </button>
          </span>
        ))}
    </div>
  );
}

export function BeatTools({ field, text, caret }: BeatToolsProps) {
  const { actions, session } = useApp();
  const { beat } = caret;
  const lang = useChoice('lang');
  const said = writingWords[lang];
  const [picking, setPicking] = useState(false);
  const written = useScene(({ justWritten }) => justWritten);
  const inSight = useScene(({ frame }) => frame.beat);
  const pinned = useChosen((state) => state.pinned);
  const change = (made: Change | undefined): void => {
    if (field.current !== null && made !== undefined) put(field.current, made);
  };
  const endAt = (ref: Ref): void => {
    if (field.current !== null && beat !== undefined) change(changedField(field.current.value, beat, 'ends', ref));
  };
  useEffect(() => {
    if (!picking || beat === undefined) return;
    return session.store.subscribe(({ pinned: now }, { pinned: before }) => {
      if (now === undefined || now === before || field.current === null) return;
      // The text may be no lesson yet: what it says itself counts, not the lesson on the stage.
      const ref = meant(session.scene.getState(), outlineOf(field.current.value)[beat]?.hue, now);
      if (ref === undefined) return;
      setPicking(false);
      actions.pin(undefined);
      const made = changedField(field.current.value, beat, 'ends', ref);
      if (made !== undefined) put(field.current, made);
    });
  }, [picking, beat, session, actions, field]);
  const toSight = beat !== inSight && (
    <button type="button" className="button" onClick={() => caret.mark(headlinePlace(text, inSight, lang))}>
      {said.toSight(inSight + 1)}
    </button>
  );
  return (
    <>
      <div className="write-row">
        {beat === undefined ? (
          <span className="write-note">{said.noBeat}</span>
        ) : (
          <>
            <span className="write-beat">{said.beat(beat + 1, outlineOf(text).length)}</span>
            <button
              type="button"
              className="button"
              disabled={written === undefined}
              onClick={() => written !== undefined && endAt(written)}
            >
              {said.endsHere}
              {written !== undefined && <code translate="no">{written}</code>}
            </button>
            <button type="button" className="button" aria-pressed={picking} onClick={() => setPicking(!picking)}>
              {said.pick}
            </button>
          </>
        )}
        {toSight}
      </div>
      {picking && beat !== undefined ? (
        <p className="write-note" role="status">
          {said.picking}
        </p>
      ) : (
        pinned !== undefined && (
          <Pinned
            pinned={pinned}
            text={text}
            caret={caret}
            endAt={endAt}
            insert={(number) => change({ ...caret.inBeat.current, text: number })}
          />
        )
      )}
    </>
  );
}
