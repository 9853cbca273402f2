// Words of the four views of one quantity: English.
export const four = {
  path: 'Path in the graph',
  product: 'Product of the chain rule',
  cell: 'Cell of the matrix',
  lines: 'Line of the tape',
  others: (count: string) => `1 of ${count} paths`,
  together: (count: string) => `the sum of ${count} paths`,
  none: 'No quantity of this lesson has an adjoint.',
  reverseOnly: 'The four views belong to reverse mode; this part of the lesson uses another mode.',
} as const;
