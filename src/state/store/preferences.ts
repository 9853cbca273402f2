// What the browser remembers between visits: language, theme, notation, single keys. Works without a store, too.
import { indexBases, notationIds } from '../../lessons';
import { type Choices, languages, startChoices, themes } from '../choices';
import type { Core } from './store';

const key = 'adjoint.settings';

function read(): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Choices to start with: the stored ones field by field, else what browser and system prefer. */
export function startingChoices(core: Core): Choices {
  const stored = read();
  if (stored['singleKeys'] === false) core.store.setState({ singleKeys: false });
  const chinese =
    navigator.languages
      .find((each) => /^(zh|en)/i.test(each))
      ?.toLowerCase()
      .startsWith('zh') === true;
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return {
    ...startChoices,
    lang: languages.find((each) => each === stored['lang']) ?? (chinese ? 'zh' : 'en'),
    theme: themes.find((each) => each === stored['theme']) ?? (dark ? 'dark' : 'light'),
    notation: notationIds.find((each) => each === stored['notation']) ?? startChoices.notation,
    base: indexBases.find((each) => each === stored['base']),
  };
}

const kept = ['lang', 'theme', 'notation', 'base'] as const satisfies readonly (keyof Choices)[];

/** Stores each change of language, theme, notation and single keys; nothing is stored inside another page. */
export function rememberSettings(core: Core): () => void {
  return core.store.subscribe((state, before) => {
    const { lang, theme, notation, base, embed } = state.choices;
    const same =
      kept.every((each) => state.choices[each] === before.choices[each]) && state.singleKeys === before.singleKeys;
    if (same || embed) return;
    try {
      localStorage.setItem(key, JSON.stringify({ lang, theme, notation, base, singleKeys: state.singleKeys }));
    } catch {
      // Storage may be full or forbidden; the choice then lasts as long as the page.
    }
  });
}
