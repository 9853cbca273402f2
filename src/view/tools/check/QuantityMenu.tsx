// The menu of what can be found by hand: matrices and lists, then single quantities by their kind, in the names of the page.
import { isKind } from '../../../engine/ref';
import { plainTex } from '../../../draw/tex';
import type { Ref, Tape } from '../../../engine';
import { type CheckedList, checkedKinds, type Scene } from '../../../state';
import { plainRef, useAllWords } from '../../marks';
import { Select } from '../../widgets';

/** A quantity, or a list by its id. */
export type Asked = Ref | CheckedList['id'];

interface QuantityMenuProps {
  readonly scene: Scene;
  readonly tape: Tape;
  readonly offered: readonly Ref[];
  readonly lists: readonly CheckedList[];
  readonly value: Asked;
  readonly choose: (asked: Asked) => void;
}

/** `2 × 3`: rows and columns of a list. */
export const shapeText = ({ rows }: CheckedList): string => `${rows.length} × ${rows[0]?.length ?? 0}`;

/** A matrix by its name; the derivatives by all inputs by the first and the last of them. */
function listText({ tensor, rows }: CheckedList, nameOf: (ref: Ref) => string): string {
  if (tensor !== undefined) return plainTex(tensor.tex);
  const names = rows.flat().map(nameOf);
  return names.length <= 3 ? names.join(', ') : `${names[0] ?? ''}, …, ${names.at(-1) ?? ''}`;
}

export function QuantityMenu({ scene, tape, offered, lists, value, choose }: QuantityMenuProps) {
  const { tutor } = useAllWords();
  const nameOf = (ref: Ref): string => plainRef(ref, { ...scene, tape });
  return (
    <Select<Asked>
      label={tutor.quantity}
      value={value}
      options={[
        ...lists.map((list) => ({
          value: list.id,
          text: `${listText(list, nameOf)}  (${shapeText(list)})`,
          group: tutor.kinds.list,
        })),
        ...checkedKinds.flatMap((kind) =>
          offered
            .filter((ref) => isKind(ref, kind))
            .map((ref) => ({ value: ref, text: nameOf(ref), group: tutor.kinds[kind] })),
        ),
      ]}
      choose={choose}
    />
  );
}
