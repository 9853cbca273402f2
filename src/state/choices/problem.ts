// What a link says that could not be understood.

/** Something in a link that was not understood: a key of the dictionary, and the piece it is about. */
export interface LinkProblem {
  readonly key:
    'program' | 'lesson' | 'beat' | 'offset' | 'input' | 'field' | 'value' | 'layers' | 'tooLong' | 'encoding' | 'file';
  readonly what: string;
}
