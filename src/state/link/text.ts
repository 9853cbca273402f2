// Texts as values in a link.
/** Lone surrogates make encodeURIComponent throw. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** A text as a value in a link; what may stand there as it is stays readable. */
export const encode = (text: string): string =>
  encodeURIComponent(wellFormed(text)).replace(/%(2C|3A|28|29|2A|2F|3B|40|20)/g, (code) =>
    code === '%20' ? '+' : decodeURIComponent(code),
  );

/** The text of a value in a link; undefined where its escapes are damaged. */
export function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/** The longest piece of a link, a file or a message that a notice shows. */
const mostShown = 40;

/** A text that was not understood as a notice shows it: its beginning. */
export function cut(text: string): string {
  const signs = Array.from(wellFormed(text.slice(0, 2 * mostShown)));
  return signs.length <= mostShown && text.length <= 2 * mostShown
    ? signs.join('')
    : `${signs.slice(0, mostShown - 1).join('')}…`;
}
