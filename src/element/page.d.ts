// The page of the frame in pieces, which the build of the library writes beside the element: each is fetched when it is needed.
declare module 'adjoint:page' {
  type Piece = () => Promise<string>;
  /** The page itself, with what every program needs. */
  export const page: Piece;
  /** Scripts that come later, by their names. */
  export const scripts: Readonly<Record<string, Piece>>;
  /** Typefaces as style rules: of Chinese, and of signs that only lessons have. */
  export const faces: Readonly<Record<'zh' | 'rare', Piece>>;
}
