// The rows of how the page looks: notation, language, theme, and what of it a link leaves away.
import {
  type IndexBase,
  indexBases,
  languages,
  type Lang,
  type NotationId,
  notationIds,
  notations,
  plainNotation,
} from '../../lessons';
import { choice, type LinkField } from './choice';
import { fieldOf, flagField, notUnderstood, oneOf, pieces } from './reading';

export const themes = ['light', 'dark', 'projector'] as const;
type Theme = (typeof themes)[number];

/** The language after this one, the first after the last. */
export const nextLanguage = (lang: Lang): Lang =>
  languages[(languages.indexOf(lang) + 1) % languages.length] ?? languages[0];

/** Parts of the page, and what of a lesson is told: all that a link can leave away. */
export const pageParts = ['header', 'panel', 'inputs', 'timeline', 'menus'] as const;
export const hideable = [...pageParts, 'formula', 'text', 'values', 'adjoints'] as const;
export type Hideable = (typeof hideable)[number];

/** What a link can lock, so that nothing in the page changes it; a link with a lock stays in its lesson. */
export const lockable = ['inputs', 'formula', 'step'] as const;
export type Lockable = (typeof lockable)[number];

/** A field with several of these words; words that are none of them are said. */
const wordsField = <T extends string>(
  key: string,
  words: readonly T[],
  alias: Readonly<Record<string, T>> = {},
): LinkField<readonly T[]> => ({
  key,
  read(text, _, say) {
    const found = pieces(text).map((word) => [word, Object.hasOwn(alias, word) ? alias[word] : oneOf<T>(words, word)]);
    const unknown = found.flatMap(([word, known]) => (known === undefined ? [word] : []));
    if (unknown.length > 0) notUnderstood(say, key, unknown.join(','));
    return words.filter((word) => found.some(([, known]) => known === word));
  },
  print: (chosen) => chosen.join(','),
});

const isLocaleOf = (text: string) => (lang: Lang) => text.split(/[-_]/)[0]?.toLowerCase() === lang;

export const pageRows = {
  notation: choice<NotationId>({
    initial: plainNotation.id,
    fields: [fieldOf<NotationId>('notation', notationIds, plainNotation.id)],
    examples: notationIds,
    remembered: (stored) => oneOf(notationIds, stored),
  }),
  /** Where indices begin; absent: where the notation has them begin. */
  base: choice<IndexBase | undefined>({
    initial: undefined,
    fields: [fieldOf<IndexBase | undefined>('base', indexBases, undefined)],
    examples: indexBases,
    applies: ({ notation }) => !notations[notation].fixed,
    remembered: (stored) => oneOf(indexBases, stored),
  }),
  lang: choice<Lang>({
    initial: 'en',
    fields: [
      fieldOf<Lang>('lang', languages, 'en', { print: (lang) => lang }),
      {
        // Slide decks of other makers say `locale=zh_CN`.
        key: 'locale',
        read(text, before, say) {
          const found = languages.find(isLocaleOf(text));
          if (found === undefined) notUnderstood(say, 'locale', text);
          return found ?? before;
        },
        print: () => '',
      },
    ],
    examples: languages,
    remembered: (stored) => oneOf(languages, stored),
  }),
  theme: choice<Theme>({
    initial: 'light',
    fields: [fieldOf<Theme>('theme', themes, 'light', { aliases: ['colorProfile'] })],
    examples: themes,
    remembered: (stored) => oneOf(themes, stored),
  }),
  /** Whether the page stands inside another. */
  embed: choice<boolean>({ initial: false, fields: [flagField('embed')], examples: [true] }),
  hide: choice<readonly Hideable[]>({
    initial: [],
    fields: [wordsField('hide', hideable, { toolbar: 'header' })],
    examples: [['header'], ['panel', 'timeline'], ['formula', 'text'], ['values', 'adjoints']],
    // What the lecturer keeps from the class is kept from it here, too.
    audience: (hidden) =>
      hideable.filter((word) =>
        (pageParts as readonly string[]).includes(word) ? word !== 'panel' : hidden.includes(word),
      ),
  }),
  lock: choice<readonly Lockable[]>({
    initial: [],
    fields: [wordsField('lock', lockable)],
    examples: [['inputs'], ['formula', 'step']],
    perLink: true,
  }),
};
