// What can be put into the beat that the caret is in: the quantity at which it ends, and numbers of quantities.
import { type RefObject, useEffect, useState } from 'react';
import type { Ref } from '../../../engine';
import { adjointRef, isKind, nodeOf, tangentRef, valueRef } from '../../../engine/ref';
import { type Change, changedField, outlineOf } from '../../../lessons/writing';
import type { Scene } from '../../../state';
import { writingWords } from '../../../text/writing';
import { useApp, useChoice, useChosen, useScene } from '../../marks';
import { put } from './put';

interface BeatToolsProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** The beat that the caret is in. */
  readonly beat: number | undefined;
  /** Marks the headline of a beat in the text. */
  readonly marksHeadline: (beat: number) => void;
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

export function BeatTools({ field, beat, marksHeadline }: BeatToolsProps) {
  const { actions, session, root } = useApp();
  const said = writingWords[useChoice('lang')];
  const [picking, setPicking] = useState(false);
  const written = useScene(({ justWritten }) => justWritten);
  const inSight = useScene(({ frame }) => frame.beat);
  const pinned = useChosen((state) => state.pinned);
  const offered = useScene((scene) => (pinned === undefined ? [] : endsAt(scene, pinned)));
  const count = useChosen(
    ({ choices, draft }) => outlineOf(draft?.over === choices.file ? draft.text : choices.file).length,
  );
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
  // A text is changed where it stands: a double click on the headline leads to it.
  useEffect(() => {
    const onDouble = ({ target }: MouseEvent): void => {
      if (target instanceof Element && target.closest('.say') !== null) marksHeadline(inSight);
    };
    root.addEventListener('dblclick', onDouble);
    return () => root.removeEventListener('dblclick', onDouble);
  }, [root, inSight, marksHeadline]);
  const toSight = beat !== inSight && (
    <button type="button" className="button" onClick={() => marksHeadline(inSight)}>
      {said.toSight(inSight + 1)}
    </button>
  );
  if (beat === undefined)
    return (
      <div className="write-row">
        <span className="write-note">{said.noBeat}</span>
        {toSight}
      </div>
    );
  return (
    <>
      <div className="write-row">
        <span className="write-beat">{said.beat(beat + 1, count)}</span>
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
        {toSight}
      </div>
      {picking && (
        <p className="write-note" role="status">
          {said.picking}
        </p>
      )}
      {!picking && offered.length > 0 && (
        <div className="write-row" role="group" aria-label={said.pinned}>
          {offered.map((ref) => (
            <span key={ref} className="write-pair">
              <button type="button" className="button" onClick={() => endAt(ref)}>
                <code translate="no">ends: {ref}</code>
              </button>
              <button
                type="button"
                className="button"
                onClick={() => {
                  const { selectionStart: from = 0, selectionEnd: to = 0 } = field.current ?? {};
                  change({ from, to, text: `{${ref}}` });
                }}
              >
                <code translate="no">{`{${ref}}`}</code>
              </button>
            </span>
          ))}
        </div>
      )}
    </>
  );
}
