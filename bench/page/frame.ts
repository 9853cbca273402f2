// What times in the page are held against.

/** Milliseconds of a frame of a screen that shows sixty in a second. */
export const frame = 1000 / 60;
