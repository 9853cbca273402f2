// 导数的代价的用语：中文。
export const price = {
  ladder: (rungs: number) => `${rungs} 级的梯子`,
  products: '个乘积',
  eachPath: '每条路径一个',
  partials: '个偏导数',
  eachEdge: '每条边一个',
  passes: '两种做法各算多少次偏导数',
  computed: () => '次',
} as const;
