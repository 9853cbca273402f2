// The sentences that tell a step, in both languages side by side.
import type { CauseKey } from '../../engine';
import type { Text } from '../../lessons';

/** Functions that are best said by their formula. */
const byRule: Text = { en: '{y} is {rule}: {is}.', zh: '{y} 等于 {rule}：{is}。' };

/**
 * Values, by operation: each row of the engine's table has its words. `{y}` is the node, `{a}` `{b}` its arguments, `{all}` the list of them, `{weighed}` what is
 * weighed, `{is}` the numbers put in and the result.
 */
export const valueWords: ReadonlyMap<string, Text> = new Map<string, Text>([
  ['add', { en: '{y} is the sum of {a} and {b}: {is}.', zh: '{y} 是 {a} 与 {b} 的和：{is}。' }],
  ['sum', { en: '{y} is the sum of {all}: {is}.', zh: '{y} 是 {all} 的和：{is}。' }],
  ['sub', { en: '{y} is {a} minus {b}: {is}.', zh: '{y} 等于 {a} 减 {b}：{is}。' }],
  ['mul', { en: '{y} is {a} times {b}: {is}.', zh: '{y} 是 {a} 与 {b} 的乘积：{is}。' }],
  ['div', { en: '{y} is {a} divided by {b}: {is}.', zh: '{y} 等于 {a} 除以 {b}：{is}。' }],
  ['pow', { en: '{y} is {a} to the power of {b}: {is}.', zh: '{y} 是 {a} 的 {b} 次方：{is}。' }],
  ['neg', { en: '{y} is {a} with the opposite sign: {is}.', zh: '{y} 是 {a} 的相反数：{is}。' }],
  ['square', { en: '{y} is the square of {a}: {is}.', zh: '{y} 是 {a} 的平方：{is}。' }],
  ['sqrt', { en: '{y} is the square root of {a}: {is}.', zh: '{y} 是 {a} 的平方根：{is}。' }],
  ['exp', { en: '{y} is e to the power of {a}: {is}.', zh: '{y} 是 e 的 {a} 次方：{is}。' }],
  ['log', { en: '{y} is the natural logarithm of {a}: {is}.', zh: '{y} 是 {a} 的自然对数：{is}。' }],
  ['abs', { en: '{y} is the absolute value of {a}: {is}.', zh: '{y} 是 {a} 的绝对值：{is}。' }],
  ['max', { en: '{y} is the larger of {a} and {b}: {is}.', zh: '{y} 取 {a} 与 {b} 中较大的：{is}。' }],
  ['min', { en: '{y} is the smaller of {a} and {b}: {is}.', zh: '{y} 取 {a} 与 {b} 中较小的：{is}。' }],
  ['relu', { en: '{y} is {a} where that is positive, else 0: {is}.', zh: '{a} 为正时 {y} 就是它，否则为 0：{is}。' }],
  ['sigmoid', { en: '{y} is the sigmoid of {a}: {is}.', zh: '{y} 是 {a} 的 sigmoid 值：{is}。' }],
  ['wsum', { en: '{y} is the weighted sum of {weighed}: {is}.', zh: '{y} 是 {weighed} 的加权和：{is}。' }],
  [
    'logloss',
    {
      en: '{y} is the log loss of {a} against the label {b}: {is}.',
      zh: '{y} 是输出 {a} 对标签 {b} 的对数损失：{is}。',
    },
  ],
  [
    'logitloss',
    {
      en: '{y} is the log loss of the sigmoid of {a} against the label {b}, computed from {a}: {is}.',
      zh: '{y} 是 {a} 的 sigmoid 对标签 {b} 的对数损失，直接从 {a} 算：{is}。',
    },
  ],
  [
    'l2',
    { en: '{y} is half of {a} times the sum of the squared weights: {is}.', zh: '{y} 是权重平方和的 {a}/2 倍：{is}。' },
  ],
  ['constant', { en: '{y} is the constant {is}.', zh: '{y} 是常数 {is}。' }],
  ['copy', { en: '{y} is {a}: {is}.', zh: '{y} 就是 {a}：{is}。' }],
  [
    'log10',
    { en: '{y} is the logarithm of {a} to the base 10: {is}.', zh: '{y} 是 {a} 的常用对数（以 10 为底）：{is}。' },
  ],
  ['log2', { en: '{y} is the logarithm of {a} to the base 2: {is}.', zh: '{y} 是 {a} 以 2 为底的对数：{is}。' }],
  ['mean', { en: '{y} is the mean of {all}: {is}.', zh: '{y} 是 {all} 的平均值：{is}。' }],
  ...['asin', 'acos', 'atan', 'sinh', 'cosh', 'erf', 'gelu', 'silu', 'leakyrelu'].map((op) => [op, byRule] as const),
  ...['logsumexp', 'softmax', 'softmaxloss'].map((op) => [op, byRule] as const),
  ...['log1p', 'tanh', 'sin', 'cos', 'tan', 'softplus', 'logsigmoid', 'sign', 'step', 'share', 'squaredloss'].map(
    (op) => [op, byRule] as const,
  ),
]);

/** Why a local partial is what it is, by operation and by argument where they differ; `{x}` is the argument. */
export const partialWords: ReadonlyMap<string, Text> = new Map<string, Text>([
  ['add', { en: 'a sum passes every change on unchanged', zh: '加法把变化原样传下去' }],
  ['sum', { en: 'a sum passes every change on unchanged', zh: '加法把变化原样传下去' }],
  ['copy', { en: 'a copy passes every change on unchanged', zh: '变化原样传下去' }],
  ['sub.0', { en: 'it passes every change on unchanged', zh: '被减数的变化原样传下去' }],
  ['sub.1', { en: 'what is subtracted acts with a minus sign', zh: '减数的作用带负号' }],
  ['neg', { en: 'the sign turns around', zh: '符号反过来' }],
  ['mul', { en: 'the other factor', zh: '就是另一个因子' }],
  ['div.0', { en: 'one over the denominator', zh: '就是分母的倒数' }],
  [
    'div.1',
    {
      en: 'minus numerator over squared denominator',
      zh: '负的分子除以分母的平方',
    },
  ],
  ['pow.0', { en: 'the exponent comes in front and goes down by 1', zh: '指数提到前面，再减 1' }],
  ['pow.1', { en: 'the power itself, times the logarithm of the base', zh: '幂本身乘以底数的对数' }],
  ['sqrt', { en: 'one over twice the root', zh: '根的两倍的倒数' }],
  ['sin', { en: 'the slope of the sine is the cosine', zh: '正弦的斜率是余弦' }],
  ['cos', { en: 'the slope of the cosine is minus the sine', zh: '余弦的斜率是负的正弦' }],
  ['tan', { en: 'one plus the square of its own value', zh: '1 加上自身值的平方' }],
  ['tanh', { en: 'one minus the square of its own value', zh: '1 减去自身值的平方' }],
  ['abs', { en: 'the sign of the argument (0 at 0, by convention)', zh: '就是自变量的符号（在 0 处约定为 0）' }],
  ['max', { en: '1 for the larger, 0 for the smaller, ½ each at a tie', zh: '较大的得 1，较小的得 0，相等时各得 ½' }],
  ['min', { en: '1 for the smaller, 0 for the larger, ½ each at a tie', zh: '较小的得 1，较大的得 0，相等时各得 ½' }],
  ['softplus', { en: 'the slope of softplus is the sigmoid', zh: 'softplus 的斜率就是 sigmoid' }],
  ['log1p', { en: 'one over 1 plus the argument', zh: '1 加自变量的倒数' }],
  ['log10', { en: 'one over the argument times the natural logarithm of 10', zh: '自变量与 ln 10 之积的倒数' }],
  ['log2', { en: 'one over the argument times the natural logarithm of 2', zh: '自变量与 ln 2 之积的倒数' }],
  ['sinh', { en: 'the slope of sinh is cosh', zh: 'sinh 的斜率是 cosh' }],
  ['cosh', { en: 'the slope of cosh is sinh', zh: 'cosh 的斜率是 sinh' }],
  ['mean', { en: 'one over how many there are', zh: '就是个数的倒数' }],
  ['leakyrelu', { en: '1 where {x} > 0, else 0.01', zh: '{x} > 0 时为 1，否则为 0.01' }],
  ['logsigmoid', { en: 'what is missing from the sigmoid to 1', zh: '1 减去 sigmoid 的值' }],
  ['logloss.0', { en: 'the output minus the label, over h(1−h)', zh: '输出减标签，再除以 h(1−h)' }],
  [
    'logloss.1',
    {
      en: 'the loss for 1 minus that for 0',
      zh: '标签为 1 与为 0 时的损失之差',
    },
  ],
  [
    'squaredloss.0',
    { en: 'the output minus the label: the ½ has cancelled the 2', zh: '就是输出减去标签：½ 与 2 约掉了' },
  ],
  ['squaredloss.1', { en: 'the label minus the output', zh: '标签减去输出' }],
  ['l2.strength', { en: 'half the sum of the squared weights', zh: '权重平方和的一半' }],
  ['l2.weight', { en: 'λ times the weight', zh: 'λ 乘以这个权重' }],
  ['square', { en: 'twice the base', zh: '底数的两倍' }],
  ['exp', { en: 'the exponential is its own slope', zh: '指数函数的斜率就是它自己的值' }],
  ['log', { en: 'one over the argument', zh: '就是自变量的倒数' }],
  ['sigmoid', { en: 'from the saved value alone', zh: '有了保存的值，斜率就有了' }],
  ['relu', { en: '1 where {x} > 0, else 0 (at 0 by convention)', zh: '{x} > 0 时为 1，否则为 0（在 0 处是约定）' }],
  ['logitloss.0', { en: 'the output minus the label', zh: '就是输出减去标签' }],
  ['logitloss.1', { en: 'what is weighed by the label, with a minus sign', zh: '标签所乘的量，带负号' }],
  ['wsum.weight', { en: 'what the weight multiplies', zh: '就是这个权重所乘的量' }],
  ['wsum.input', { en: 'the weight on it', zh: '就是乘在它上面的权重' }],
]);

/** The other kinds of steps. */
export const stepWords = {
  partial: { en: 'The edge {a} → {y} keeps {is}{why}.', zh: '{a} 到 {y} 的边存下 {is}{why}。' },
  why: { en: ': {why}', zh: '：{why}' },
  again: {
    en: '{ref} is computed once again, for the {n} time: {result}.',
    zh: '{ref} 又算了一遍，这是第 {n} 次：{result}。',
  },
  seed: { en: 'The seed: {y} moves exactly as fast as itself, {is}.', zh: '种子：{y} 对自己的导数是 1，即 {is}。' },
  contribution: { en: 'Through {y}, {a} receives the contribution {is}.', zh: '经过 {y}，{a} 收到一份贡献：{is}。' },
  path: {
    en: 'Path {n} to {a}: the partials along it multiply to {is}.',
    zh: '到 {a} 的第 {n} 条路径，沿途的偏导数相乘：{is}。',
  },
  adjoint: {
    en: '{ref} is the adjoint of {y} times the partial on the edge: {is}.',
    zh: '{ref} 等于 {y} 的伴随乘以边上的偏导数：{is}。',
  },
  sum: {
    en: '{ref} is the sum of the {n} contributions: {is}.',
    zh: '{ref} 等于{n}份贡献之和：{is}。',
  },
  onePath: {
    en: 'One path leads to {a}, so its product is {ref} = {result}.',
    zh: '到 {a} 只有一条路径，它的乘积就是 {ref} = {result}。',
  },
  paths: { en: '{ref} is the sum over the {n} paths: {is}.', zh: '{ref} 等于{n}条路径的乘积之和：{is}。' },
  independent: { en: '{target} does not depend on {a}: {ref} = 0.', zh: '{target} 与 {a} 无关：{ref} = 0。' },
  bypass: {
    en: 'Computed from {z}: {y} has rounded to {is}.',
    zh: '这个数直接从 {z} 算：{y} 已舍入成 {is}。',
  },
  tangent: { en: 'How fast {y} moves with {a}: {is}.', zh: '{y} 随 {a} 变化的快慢：{is}。' },
} as const satisfies Readonly<Record<string, Text>>;

/** Where something happened that has no name. */
export const thisLine: Text = { en: 'this line', zh: '这一行' };

/** What makes a number infinite or undefined; `{y}` is the node where it began. */
export const causeWords: Readonly<Record<CauseKey, Text>> = {
  divisionByZero: { en: 'division by zero at {y}', zh: '{y} 处除以了零' },
  infinityMinusInfinity: { en: 'infinity minus infinity at {y}', zh: '{y} 处无穷减无穷' },
  infinityOverInfinity: { en: 'infinity over infinity at {y}', zh: '{y} 处无穷除以无穷' },
  inputNotFinite: { en: 'the input {y} is not a finite number', zh: '输入 {y} 不是有限的数' },
  logOfNegative: { en: 'logarithm of a negative number at {y}', zh: '{y} 处对负数取了对数' },
  logOfZero: { en: 'logarithm of zero at {y}', zh: '{y} 处对零取了对数' },
  overflow: { en: 'the number at {y} is too large to be held', zh: '{y} 处的数太大，放不下了' },
  powerUndefined: { en: 'a power that is not defined at {y}', zh: '{y} 处的乘方没有定义' },
  rootOfNegative: { en: 'root of a negative number at {y}', zh: '{y} 处对负数开了平方' },
  undefinedAtInfinity: { en: 'the function at {y} has no value at infinity', zh: '{y} 处的函数在无穷处没有值' },
  zeroOverZero: { en: 'zero over zero at {y}', zh: '{y} 处零除以零' },
  zeroTimesInfinity: { en: 'zero times infinity at {y}', zh: '{y} 处零乘无穷' },
};
