// Which opened node a node of the reader's graph belongs to.
import type { NodeId } from '../../engine';

/** The node whose parts stand where this node stands: itself, or the one that brought it; undefined when none is open. */
export function openerOf(
  form: { readonly opened: readonly NodeId[]; readonly parts: ReadonlyMap<NodeId, NodeId> } | undefined,
  id: NodeId,
): NodeId | undefined {
  return form?.opened.includes(id) === true ? id : form?.parts.get(id);
}
