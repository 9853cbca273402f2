// The room of the first lesson's plot, as on a screen of 1280 x 720; the page stretches what is drawn to the room that it has.

/** In CSS pixels. */
export const size = { width: 826, height: 418 } as const;

/** As the page's own hook, of a plot. */
export const useRoom = () => ({ ...size, em: 16 });

/** As the page's own hook, of anything else. */
export const useSize = () => size;
