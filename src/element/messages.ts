// What the element and the page in its frame tell each other: data, never code.

/** What the element tells its frame. */
export type Told =
  | { readonly adjoint: 'show'; readonly link: string; readonly at: string }
  | { readonly adjoint: 'at'; readonly at: string }
  | { readonly adjoint: 'next' | 'previous' }
  /** Typefaces, as style rules. */
  | { readonly adjoint: 'faces'; readonly rules: string };

/** Where the steps are. */
export interface Moment {
  /** The frame that is shown, from 0. */
  readonly at: number;
  /** How many frames there are. */
  readonly frames: number;
  /** The quantity that the step wrote, such as `g:b`; absent where no step was taken. */
  readonly ref?: string;
}

/** What the frame tells the element: that it listens, which script it needs, and where its steps are. */
export type Said =
  | { readonly adjoint: 'ready' }
  | { readonly adjoint: 'need'; readonly name: string }
  | ({ readonly adjoint: 'moment' } & Moment);

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null;

/** What a message tells the frame; undefined where it is none of ours. */
export function readTold(data: unknown): Told | undefined {
  if (!isRecord(data)) return undefined;
  const { adjoint, link, at, rules } = data;
  if (adjoint === 'next' || adjoint === 'previous') return { adjoint };
  if (adjoint === 'faces') return typeof rules === 'string' ? { adjoint, rules } : undefined;
  if (typeof at !== 'string') return undefined;
  if (adjoint === 'at') return { adjoint, at };
  return adjoint === 'show' && typeof link === 'string' ? { adjoint, link, at } : undefined;
}

/** What a message from the frame says; undefined where it is none of ours. */
export function readSaid(data: unknown): Said | undefined {
  if (!isRecord(data)) return undefined;
  const { adjoint, at, frames, ref, name } = data;
  if (adjoint === 'ready') return { adjoint };
  if (adjoint === 'need') return typeof name === 'string' ? { adjoint, name } : undefined;
  if (adjoint !== 'moment' || typeof at !== 'number' || typeof frames !== 'number') return undefined;
  return { adjoint, at, frames, ...(typeof ref === 'string' && { ref }) };
}
