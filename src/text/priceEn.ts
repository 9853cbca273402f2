// Words of what derivatives cost, on the stage: English.
export const price = {
  ladder: (rungs: number) => `A ladder of ${rungs} ${rungs === 1 ? 'rung' : 'rungs'}`,
  products: 'products',
  eachPath: 'one for each path',
  partials: 'partials',
  eachEdge: 'one for each edge',
  passes: 'How many partials each way computes',
  computed: (count: number) => (count === 1 ? 'partial' : 'partials'),
} as const;
