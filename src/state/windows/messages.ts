// The messages between the lecturer's window and the audience's: what they hold, and how they are read from untrusted data.
import { readRef } from '../../engine';
import { noneSettled } from '../scene';
import type { State } from '../store';

/** What of the state is not in the link and yet seen by the audience. */
type Beside = Pick<State, 'pinned' | 'settled' | 'screen'>;

/** All that the audience sees: each message is complete, so that none that is lost is missed. */
export interface Shown {
  readonly audience: 'show';
  /** When the lecturer's window was opened, and which of its messages this is. */
  readonly since: number;
  readonly count: number;
  readonly link: string;
  /** What the link has no room for. */
  readonly kept: unknown;
  readonly beside: Beside;
}

/** What the audience's window says: that it is there, or which command a key was pressed for in it. */
export interface Said {
  readonly audience: 'here' | 'command';
  readonly id?: string;
}

const fieldsOf = (data: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof data === 'object' && data !== null ? Object.entries(data) : []);

/** What has been found or shown of what is asked; nothing where the data say nothing. */
function readSettled(data: unknown): State['settled'] {
  const found = fieldsOf(data);
  const [at, refs] = [found.get('at'), found.get('refs')];
  if (typeof at !== 'number' || !Array.isArray(refs)) return noneSettled;
  return { at, refs: refs.flatMap((ref: unknown) => (typeof ref === 'string' ? (readRef(ref) ?? []) : [])) };
}

/** A message to the audience's window; undefined when the data are none. */
export function readShown(data: unknown): Shown | undefined {
  const found = fieldsOf(data);
  const [since, count, link] = [found.get('since'), found.get('count'), found.get('link')];
  if (found.get('audience') !== 'show' || typeof link !== 'string') return undefined;
  if (typeof since !== 'number' || typeof count !== 'number') return undefined;
  const beside = fieldsOf(found.get('beside'));
  const [pinned, screen] = [beside.get('pinned'), beside.get('screen')];
  return {
    audience: 'show',
    since,
    count,
    link,
    kept: found.get('kept'),
    beside: {
      pinned: typeof pinned === 'string' ? readRef(pinned) : undefined,
      settled: readSettled(beside.get('settled')),
      screen: screen === 'black' || screen === 'white' ? screen : undefined,
    },
  };
}

/** A message from the audience's window; undefined when the data are none. */
export function readSaid(data: unknown): Said | undefined {
  const found = fieldsOf(data);
  const [audience, id] = [found.get('audience'), found.get('id')];
  if (audience === 'here') return { audience };
  return audience === 'command' && typeof id === 'string' ? { audience, id } : undefined;
}
