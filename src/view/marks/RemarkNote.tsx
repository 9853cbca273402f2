// A line on what is to be remarked at a node: it is saturated, or a convention decides its partial.
import type { NodeId } from '../../engine';
import { remarkOf } from '../../state';
import { useWords } from './context';
import { useScene } from './slices';

export function RemarkNote({ id }: { readonly id: NodeId }) {
  const words = useWords();
  const remark = useScene((scene) => (scene.keeps ? undefined : remarkOf(scene, id)));
  return remark === undefined ? null : <p className="remark-note">{words.remarks[remark]}</p>;
}
