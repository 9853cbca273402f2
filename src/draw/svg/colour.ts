// Colours as a browser computes them, as the two attributes that every SVG program reads.

/** A colour of 24 bits and how far it covers what lies under it, 0 to 1. */
interface Colour {
  readonly hex: string;
  readonly alpha: number;
}

const channel = (text: string, whole: number): string =>
  Math.round(Math.max(0, Math.min(1, Number(text) / whole)) * 255)
    .toString(16)
    .padStart(2, '0');

/**
 * A computed colour, `rgb(0 90 150 / 50%)` or `color(srgb 0 0.35 0.6 / 0.5)` in any of their spellings; undefined for
 * `none`, for what covers nothing, and for what is no colour of these two kinds.
 */
export function colourOf(text: string): Colour | undefined {
  const parts = /^(rgba?|color)\((?:srgb )?([^)]*)\)$/.exec(text.trim());
  const [red, green, blue, cover = '1'] = (parts?.[2] ?? '').split(/[\s,/]+/).filter((part) => part !== '');
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const whole = parts?.[1] === 'color' ? 1 : 255;
  const alpha = cover.endsWith('%') ? parseFloat(cover) / 100 : Number(cover);
  if (!(alpha > 0)) return undefined;
  const hex = `#${[red, green, blue].map((each) => channel(each === 'none' ? '0' : each, whole)).join('')}`;
  return { hex, alpha };
}
