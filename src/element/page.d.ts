// The page of the frame as one text, which the build of the library writes into the element.
declare module 'adjoint:page' {
  export const page: string;
}
