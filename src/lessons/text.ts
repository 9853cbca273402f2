// Words in the languages of the lecture.

/** The languages; the first is that of a reader of whom nothing is known. */
export const languages = ['en', 'zh'] as const;
export type Lang = (typeof languages)[number];

/**
 * Words in both languages. `{g:b}` becomes the live number of a quantity, `$...$` a formula, and in it `\\name{g:b}` the
 * name of a quantity in the notation of the moment.
 */
export type Text = Readonly<Record<Lang, string>>;
