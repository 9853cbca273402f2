// On the card of a node: open it into its parts, or put the parts back.
import { useState } from 'react';
import type { NodeId, ProgramError } from '../engine';
import { actions, type Scene } from '../state';
import { useWords } from './context';
import { plainName } from './names';

export function OpenButtons({ scene, id }: { readonly scene: Scene; readonly id: NodeId }) {
  const words = useWords();
  const [refused, setRefused] = useState<ProgramError | undefined>(undefined);
  const form = scene.lesson.formed;
  const opener = actions.openerOf(form, id);
  const openable = form?.canOpen(id) === true;
  if (!openable && opener === undefined) return null;
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
      {refused !== undefined && (
        <p className="program-error" role="alert">
          {words.programErrors[refused.key](refused.detail)}
        </p>
      )}
    </div>
  );
}
