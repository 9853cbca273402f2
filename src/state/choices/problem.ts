// What a link, a file or a message says that could not be understood.

/** Something that was not understood: a key of the dictionary, and the piece it is about. */
export interface LinkProblem {
  readonly key:
    | 'program'
    | 'lesson'
    | 'beat'
    | 'offset'
    | 'input'
    | 'field'
    | 'value'
    | 'paths'
    | 'layers'
    | 'tooLong'
    | 'encoding'
    | 'file'
    | 'notFetched'
    | 'newer';
  readonly what: string;
}
