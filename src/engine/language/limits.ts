// How large a program may be: what the engine takes, and what a page should ask it to take.

/** How large a program may be. */
export interface Limits {
  /** UTF-16 units of the text. */
  readonly characters: number;
  /** Operations in the text. */
  readonly nodes: number;
  /** Arguments of one call. */
  readonly arguments: number;
}

/** What the engine takes: a million nodes with room to spare. */
export const engineLimits: Limits = { characters: 1 << 26, nodes: 1 << 22, arguments: 1 << 22 };

/** What a page takes while somebody types: an answer or a clear refusal within a tenth of a second. */
export const pageLimits: Limits = { characters: 400_000, nodes: 100_000, arguments: 100 };
