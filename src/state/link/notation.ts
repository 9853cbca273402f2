// The notation in a link: `notation=bar&base=0`; what is usual is left out.
import { indexBases, notationIds, notations } from '../../lessons';
import type { Choices } from '../choices';
import type { LinkProblem } from '../choices';

type Read = (value: string, say: (problem: LinkProblem) => void) => Partial<Choices>;

/** The fields that say how names are written. */
export const notationFields = ({ notation, base }: Choices): readonly (readonly [string, string])[] => [
  ['notation', notation === 'theta' ? '' : notation],
  ['base', base === undefined || notations[notation].fixed ? '' : String(base)],
];

/** The choices of the field `notation`. */
export const readNotation: Read = (value, say) => {
  const notation = notationIds.find((each) => each === value);
  if (notation !== undefined) return { notation };
  say({ key: 'value', what: `notation=${value}` });
  return {};
};

/** The choices of the field `base`. */
export const readBase: Read = (value, say) => {
  const base = indexBases.find((each) => String(each) === value);
  if (base !== undefined) return { base };
  say({ key: 'value', what: `base=${value}` });
  return {};
};
