// How wide numbers are in the faces of the formulas, so that they keep inside their boxes whatever they are.

/** Advances of signs in KaTeX_Main, as parts of the size of the type; all others are as wide as a digit. */
const advances: readonly (readonly [signs: RegExp, advance: number])[] = [
  [/[ .]/, 0.28],
  [/[()]/, 0.39],
  [/[⁻⁰¹²³⁴-⁹]/, 0.42],
  [/[×−≈+]/, 0.78],
  [/[∞—]/, 1],
  [/[\u2e80-\uffff]/, 1],
];
const digit = 0.5;
/** Bold signs are so much wider. */
const bold = 1.15;

/** The width of a number as a part of the size of its type. */
export const numberWidth = (text: string, weight: 'regular' | 'bold' = 'regular'): number =>
  Array.from(text).reduce((sum, sign) => sum + (advances.find(([signs]) => signs.test(sign))?.[1] ?? digit), 0) *
  (weight === 'bold' ? bold : 1);

/** The size of type at which a number stays inside its room: `size`, or smaller where the number is long. */
export const fittingSize = (text: string, size: number, room: number, weight: 'regular' | 'bold' = 'bold'): number =>
  text === '' ? size : Math.min(size, room / numberWidth(text, weight));
