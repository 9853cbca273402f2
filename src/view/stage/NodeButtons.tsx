// On the card of a node: open it into its parts, put the parts back, differentiate it or by it.
import { useState } from 'react';
import type { NodeId, ProgramError } from '../../engine';
import { openerOf, type Scene } from '../../state';
import { plainName, seedOf, useApp, useAllWords } from '../marks';

interface NodeButtonsProps {
  readonly scene: Scene;
  readonly id: NodeId;
  /** The card stays, so that all of its buttons can be reached. */
  readonly held: boolean;
}

export function NodeButtons({ scene, id, held }: NodeButtonsProps) {
  const { actions } = useApp();
  const words = useAllWords();
  const [refused, setRefused] = useState<ProgramError | undefined>(undefined);
  const form = scene.lesson.formed;
  const opener = openerOf(form, id);
  const openable = form?.canOpen(id) === true;
  const node = scene.graph.node(id);
  if (scene.lesson.editable !== true || node === undefined) return null;
  const byThis = held && node.op === 'input' && !(scene.tape.mode === 'forward' && seedOf(scene.tape) === id);
  const ofThis = held && node.op !== 'input' && id !== scene.tape.target;
  if (!openable && opener === undefined && !byThis && !ofThis) return null;
  return (
    <div className="card-row card-buttons">
      {openable && (
        <button type="button" className="button" onClick={() => setRefused(actions.openNode(id))}>
          {words.openNode}
        </button>
      )}
      {opener !== undefined && (
        <button type="button" className="button" onClick={() => setRefused(actions.closeNode(id))}>
          {opener === id ? words.closeNode : words.closeInto(plainName(opener, scene.lesson.labels))}
        </button>
      )}
      {ofThis && (
        <button type="button" className="button" onClick={() => setRefused(actions.setDifferentiation({ target: id }))}>
          {words.derivativesOfThis}
        </button>
      )}
      {byThis && (
        <button
          type="button"
          className="button"
          onClick={() => setRefused(actions.setDifferentiation({ mode: 'forward', by: id }))}
        >
          {words.derivativesByThis}
        </button>
      )}
      {refused !== undefined && (
        <p className="program-error" role="alert">
          {words.programErrors[refused.key](refused.detail)}
        </p>
      )}
    </div>
  );
}
