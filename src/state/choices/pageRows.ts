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
import { choice } from './choice';
import { fieldOf, flagField, notUnderstood, oneOf, pieces } from './reading';

export const themes = ['light', 'dark', 'projector'] as const;
type Theme = (typeof themes)[number];

/** The language after this one, the first after the last. */
export const nextLanguage = (lang: Lang): Lang =>
  languages[(languages.indexOf(lang) + 1) % languages.length] ?? languages[0];

/** Parts of the page that a link can leave away. */
export const hideable = ['header', 'panel', 'inputs', 'timeline', 'menus'] as const;
export type Hideable = (typeof hideable)[number];

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
    fields: [
      {
        key: 'hide',
        read(text, _, say) {
          const words = pieces(text);
          const unknown = words.filter((word) => oneOf<string>(hideable, word) === undefined);
          if (unknown.length > 0) notUnderstood(say, 'hide', unknown.join(','));
          return words.flatMap((word) => oneOf<Hideable>(hideable, word) ?? []);
        },
        print: (hidden) => hidden.join(','),
      },
    ],
    examples: [['header'], ['panel', 'timeline']],
    audience: ['header', 'inputs', 'timeline', 'menus'],
  }),
};
