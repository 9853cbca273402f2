// A line on what is to be remarked at a node: it is saturated, or a convention decides its partial.
import type { NodeId } from '../../engine';
import { remarkOf, type Scene } from '../../state';
import { useWords } from './context';

export function RemarkNote({ scene, id }: { readonly scene: Scene; readonly id: NodeId }) {
  const words = useWords();
  const remark = remarkOf(scene, id);
  return remark === undefined || scene.guessing ? null : <p className="remark-note">{words.remarks[remark]}</p>;
}
