// Shapes of a picture and their text: nothing in it can be anything but a shape, an attribute or words.

/** An element of a picture. */
export interface Shape {
  readonly name: string;
  /** Numbers are rounded to a thousandth; what is undefined is left away. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly inside: readonly (Shape | string)[];
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Signs that XML has no place for, also none as an escape. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Words as they stand in XML, between tags or within quotes. */
export const escaped = (text: string): string =>
  text.replace(unwritable, '\ufffd').replace(/[&<>"]/g, (sign) => escapes[sign] ?? '');

const attributeText = (value: string | number): string =>
  typeof value === 'number' ? String(Number(value.toFixed(3))) : escaped(value);

/** A shape with all that stands in it as XML. */
export function shapeText({ name, attributes, inside }: Shape): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${attributeText(value)}"`))
    .join('');
  if (inside.length === 0) return `<${name}${written}/>`;
  const content = inside.map((each) => (typeof each === 'string' ? escaped(each) : shapeText(each))).join('');
  return `<${name}${written}>${content}</${name}>`;
}
