// Words in the languages of the lecture.

export type Lang = 'zh' | 'en';

/**
 * Words in both languages. `{g:b}` becomes the live number of a quantity, `$...$` a formula, and in it `\\name{g:b}` the
 * name of a quantity in the notation of the moment.
 */
export type Text = Readonly<Record<Lang, string>>;
