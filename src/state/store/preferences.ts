// What the browser remembers between visits: language, theme, notation, single keys. Works without a store, too.
import { choiceRows, type Choices, ofChoices, startChoices } from '../choices';
import type { Core } from './store';

const key = 'adjoint.settings';

function read(): ReadonlyMap<string, unknown> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return new Map(typeof found === 'object' && found !== null ? Object.entries(found) : []);
  } catch {
    return new Map();
  }
}

/** What browser and system prefer, until the reader says something else. */
function preferred(): Partial<Choices> {
  const chinese =
    [...((navigator.languages as readonly string[] | undefined) ?? [])]
      .find((each) => /^(zh|en)/i.test(each))
      ?.toLowerCase()
      .startsWith('zh') === true;
  const dark = 'matchMedia' in window && window.matchMedia('(prefers-color-scheme: dark)').matches;
  return { ...(chinese && { lang: 'zh' }), ...(dark && { theme: 'dark' }) };
}

/** Choices to start with: the stored ones field by field, else what browser and system prefer. */
export function startingChoices(core: Core): Choices {
  const stored = read();
  if (stored.get('singleKeys') === false) core.store.setState({ singleKeys: false });
  const remembered = choiceRows.flatMap(([name, row]) => {
    const value = row.remembered?.(stored.get(name));
    return value === undefined ? [] : [[name, value]];
  });
  return { ...startChoices, ...preferred(), ...(Object.fromEntries(remembered) as Partial<Choices>) };
}

const toRemember = (choices: Choices): Partial<Choices> =>
  ofChoices(
    (row) => row.remembered !== undefined,
    (_, name) => choices[name],
  );

/**
 * Stores each setting that is changed, beside what other tabs and newer versions have stored; nothing is stored inside
 * another page.
 */
export function rememberSettings(core: Core): () => void {
  return core.store.subscribe((state, before) => {
    if (state.choices.embed || (state.choices === before.choices && state.singleKeys === before.singleKeys)) return;
    const [now, then] = [state, before].map(
      ({ choices, singleKeys }) => new Map<string, unknown>(Object.entries({ ...toRemember(choices), singleKeys })),
    );
    const changed = [...(now ?? [])].filter(([name, value]) => value !== then?.get(name));
    if (changed.length === 0) return;
    try {
      localStorage.setItem(key, JSON.stringify(Object.fromEntries([...read(), ...changed])));
    } catch {
      // Storage may be full or forbidden; the choice then lasts as long as the page.
    }
  });
}
