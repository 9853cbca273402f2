// What has been found of the last exercise stays with the browser, so that a reload or another day goes on with it.
import { readRef, type Ref } from '../../engine';
import { practiceText } from '../choices';
import type { Core, State, Try } from '../store';

const key = 'adjoint.practice';

/** The name of the exercise that is open; undefined where none is. */
function exerciseOf({ choices: { practice, inputs } }: State): string | undefined {
  return practice === undefined ? undefined : `${practiceText(practice)} ${JSON.stringify(inputs)}`;
}

const listOf = (found: unknown): readonly unknown[] => (Array.isArray(found) ? found : []);
const fieldsOf = (found: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof found === 'object' && found !== null ? Object.entries(found) : []);
const refOf = (found: unknown): Ref | undefined => (typeof found === 'string' ? readRef(found) : undefined);

function triesIn(found: unknown, at: number): readonly Try[] {
  return listOf(found).flatMap((each): readonly Try[] => {
    const fields = fieldsOf(each);
    const ref = refOf(fields.get('ref'));
    // An earlier visit left only whether it was right.
    const typed = { value: 0, digits: 0, unit: 0 };
    return ref === undefined ? [] : [{ ref, typed, enough: fields.get('enough') === true, at }];
  });
}

/** What was kept of an exercise; nothing where it was another, or the data are none. */
function kept(name: string, at: number): Pick<State, 'settled' | 'tries' | 'helped'> | undefined {
  try {
    const stored = fieldsOf(JSON.parse(localStorage.getItem(key) ?? '{}') as unknown);
    if (stored.get('exercise') !== name) return undefined;
    const helped = [...fieldsOf(stored.get('helped'))].flatMap(([ref, stage]) =>
      refOf(ref) !== undefined && typeof stage === 'number' ? [[ref, stage]] : [],
    );
    return {
      settled: { at, refs: listOf(stored.get('found')).flatMap((ref) => refOf(ref) ?? []) },
      tries: triesIn(stored.get('tries'), at),
      helped: Object.fromEntries(helped) as State['helped'],
    };
  } catch {
    return undefined;
  }
}

function keep(name: string, { settled, tries, helped }: State): void {
  const found = {
    exercise: name,
    found: settled.refs,
    tries: tries.map(({ ref, enough }) => ({ ref, enough })),
    helped,
  };
  try {
    localStorage.setItem(key, JSON.stringify(found));
  } catch {
    // Storage may be full or forbidden; then a reload begins again.
  }
}

/** Goes on with an exercise where it was left, and keeps what is found in it; gives what ends that. */
export function rememberProgress(core: Core): () => void {
  let name: string | undefined;
  const look = (state: State): void => {
    const before = name;
    name = exerciseOf(state);
    if (name === undefined) return;
    const again = name === before ? undefined : kept(name, state.choices.at);
    if (again !== undefined && state.tries.length === 0 && state.settled.refs.length === 0) core.store.setState(again);
    else if (name === before) keep(name, state);
  };
  look(core.store.getState());
  return core.store.subscribe((state, before) => {
    const same = state.tries === before.tries && state.settled === before.settled && state.helped === before.helped;
    if (!same || state.choices !== before.choices) look(state);
  });
}
