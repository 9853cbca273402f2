// How far a training is, in the link as `updates=500:2:0,390:1:0;300`: 500 updates with eta 2 and lambda/m 0, 390 with eta 1, and
// back to the 300th. A training is the same each time, so that this is all that is needed to come back to it.
import type { LinkField } from './choice';
import { isRate, mostUpdates } from './limits';
import { notUnderstood, numberIn } from './reading';

/** Updates that are made one after the other. */
interface Piece {
  readonly updates: number;
  /** The size of a step; undefined: as it is chosen. */
  readonly eta: number | undefined;
  /** lambda/m; undefined: as it is in the lesson. */
  readonly rate: number | undefined;
}

export interface Updates {
  readonly made: readonly Piece[];
  /** The update to go back to. */
  readonly at: number;
}

/** A training that has not begun. */
export const noUpdates: Updates = { made: [], at: 0 };

/** A link has room for so many changes of eta and lambda. */
const mostPieces = 100;

function readPiece(text: string): Piece | undefined {
  const [count = '', eta, rate, ...more] = text.split(':');
  const piece = {
    updates: numberIn(count),
    eta: eta === undefined ? undefined : numberIn(eta),
    rate: rate === undefined ? undefined : numberIn(rate),
  };
  const fits =
    more.length === 0 &&
    Number.isInteger(piece.updates) &&
    piece.updates > 0 &&
    (piece.eta === undefined || isRate(piece.eta)) &&
    (piece.rate === undefined || Number.isFinite(piece.rate));
  return fits ? piece : undefined;
}

function readUpdates(text: string): Updates | undefined {
  const [all = '', back, ...more] = text.split(';');
  const made = all.split(',').flatMap((each) => readPiece(each) ?? []);
  const length = made.reduce((sum, { updates }) => sum + updates, 0);
  const at = back === undefined ? length : numberIn(back);
  const whole = made.length === all.split(',').length && more.length === 0;
  const fits = whole && made.length <= mostPieces && length <= mostUpdates && Number.isInteger(at);
  return fits && at >= 0 && at <= length ? { made, at } : undefined;
}

/** The updates of a training in a link; too many changes of its setting have no room there. */
export const updatesField: LinkField<Updates> = {
  key: 'updates',
  read(text, before, say) {
    const updates = readUpdates(text);
    if (updates === undefined) notUnderstood(say, 'updates', text);
    return updates ?? before;
  },
  print({ made, at }) {
    if (made.length > mostPieces) return '';
    const length = made.reduce((sum, { updates }) => sum + updates, 0);
    const texts = made.map(({ updates, eta, rate }) =>
      [updates, eta, rate].filter((each) => each !== undefined).join(':'),
    );
    return `${texts.join(',')}${at === length ? '' : `;${at}`}`;
  },
};
