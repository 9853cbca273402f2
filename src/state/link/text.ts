// Texts as values in a link.
/** Lone surrogates make encodeURIComponent throw. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

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
