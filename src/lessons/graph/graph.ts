// Lesson 5: the chain rule on the graph of e = (a+b)(b+1), the usual way and then in one backward pass.
import type { Lesson } from '../types';

export const graph: Lesson = {
  id: 'graph',
  entry: { en: 'Failed at backpropagation? Start here', zh: '反向传播没学懂？从这里开始' },
  tab: 'e=(a{+}b)(b{+}1)',
  title: { en: 'The chain rule on a graph', zh: '计算图上的链式法则' },
  formula: 'e=(a+b)(b+1)',
  program: 'c = a + b\nd = b + 1\ne = c * d',
  inputs: [
    { id: 'a', value: 2, min: -5, max: 5, step: 0.5 },
    { id: 'b', value: 1, min: -5, max: 5, step: 0.5 },
  ],
  passes: [{ mode: 'paths', inputs: ['a', 'b'] }, { mode: 'reverse' }],
  views: ['graph'],
  pace: 'step',
  sections: [
    { id: 'usual', title: { en: 'The usual way', zh: '通常的做法' }, hue: 'plain' },
    { id: 'forward', title: { en: 'Forward', zh: '前向' }, hue: 'value' },
    { id: 'partials', title: { en: 'Local partials', zh: '局部偏导' }, hue: 'partial' },
    { id: 'backward', title: { en: 'Backward', zh: '反向' }, hue: 'adjoint' },
  ],
  beats: [
    {
      id: 'formula',
      section: 'usual',
      say: { en: 'A formula is a graph: one node for each operation', zh: '公式就是一张图：一个运算，一个节点' },
      why: {
        en: 'Name the intermediate results: $c=a+b$, $d=b+1$, and $e=c\\cdot d$ is the root.',
        zh: '给中间结果起名字：$c=a+b$，$d=b+1$，根节点是 $e=c\\cdot d$。',
      },
      ask: { en: 'Which of the three has to be computed last, and why?', zh: '三个节点里哪个必须最后算？为什么？' },
    },
    {
      id: 'evaluate',
      section: 'usual',
      say: { en: 'Evaluate it from the inputs to the root', zh: '从输入算到根节点' },
      why: {
        en: 'Each node needs only the values of the nodes that point to it.',
        zh: '每个节点只需要指向它的那些节点的值。',
      },
      until: 'v:e',
    },
    {
      id: 'question',
      section: 'usual',
      say: { en: 'How fast does $e$ move when $a$ or $b$ moves?', zh: '$a$ 或 $b$ 变动时，$e$ 变得多快？' },
      why: {
        en: 'The usual way: take one input at a time and follow every path from the root down to it.',
        zh: '通常的做法：一次只看一个输入，沿着从根到它的每一条路径相乘。',
      },
      ask: { en: 'By how many paths does $a$ reach $e$? And $b$?', zh: '从 $a$ 到 $e$ 有几条路径？从 $b$ 呢？' },
      look: ['v:a', 'v:b', 'v:e'],
    },
    {
      id: 'by-a',
      section: 'usual',
      say: { en: 'By $a$: one path, so one product', zh: '对 $a$：只有一条路径，一个乘积' },
      why: {
        en: 'The path $e\\to c\\to a$ has two edges: two partials, multiplied.',
        zh: '路径 $e\\to c\\to a$ 上有两条边：两个偏导数相乘。',
      },
      ask: { en: 'For $b$: which number will be computed a second time?', zh: '再对 $b$ 求导：哪个数会被重新算一遍？' },
      until: 'g:a',
    },
    {
      id: 'again',
      section: 'usual',
      say: {
        en: 'By $b$, first path: $\\partial e/\\partial c$ once again',
        zh: '对 $b$ 的第一条路径：$\\partial e/\\partial c$ 又算一遍',
      },
      why: {
        en: 'It was computed for $a$ a moment ago. The usual way has kept nothing.',
        zh: '刚才对 $a$ 求导时已经算过，可是什么也没有保存。',
      },
      ask: {
        en: 'The first path gives one product. Is that the derivative by $b$ already?',
        zh: '第一条路径算出了一个乘积：这就是对 $b$ 的导数了吗？',
      },
      until: 'p:b.1',
    },
    {
      id: 'by-b',
      section: 'usual',
      say: { en: 'The second path, and the sum over both', zh: '再走第二条路径，然后相加' },
      why: {
        en: '$b$ acts on $e$ through $c$ and through $d$: the products of the two paths add up.',
        zh: '$b$ 通过 $c$ 和 $d$ 两路影响 $e$：两条路径的乘积要相加。',
      },
      until: 'g:b',
    },
    {
      id: 'cost',
      section: 'usual',
      say: { en: '6 edge partials computed, yet only 5 edges', zh: '只有 5 条边，却算了 6 次偏导数' },
      why: {
        en: 'Only $\\partial e/\\partial c$ was computed twice, so here one is wasted. And in a larger graph?',
        zh: '只有 $\\partial e/\\partial c$ 算了两遍，这里只浪费一次。图再大一些呢？',
      },
      look: ['d:e.0~2'],
    },
    {
      id: 'ladder',
      section: 'usual',
      say: { en: 'A ladder: each rung doubles the paths', zh: '梯子：每上一级，路径就翻一倍' },
      why: {
        en: '$u_1=x+x$, $u_2=u_1+u_1$ and so on: two edges a rung, and a path takes one or the other.',
        zh: '$u_1=x+x$，$u_2=u_1+u_1$……每一级有两条边，每条路径任选其一。',
      },
      ask: { en: 'With ten rungs: how many paths, how many edges?', zh: '如果有十级：路径有几条，边有几条？' },
      focus: { ladder: 4 },
    },
    {
      id: 'explosion',
      section: 'usual',
      say: { en: 'The price grows exponentially', zh: '代价按指数增长' },
      why: {
        en: '$n$ rungs have only $2n$ edges but $2^n$ paths, and the usual way computes a product for each path.',
        zh: '$n$ 级只有 $2n$ 条边，却有 $2^n$ 条路径；通常的做法每条路径都要算一个乘积。',
      },
      ask: { en: 'How could we avoid computing anything twice?', zh: '怎样才能什么都不算第二遍？' },
      focus: { ladder: 10 },
    },
    {
      id: 'start-over',
      section: 'forward',
      pass: 1,
      say: { en: 'Start over: go through once, and save', zh: '重新来：只走一遍，边走边存' },
      why: {
        en: 'Save each value in its node and each partial on its edge. Then nothing is computed twice.',
        zh: '值存在节点里，偏导数存在边上，这样什么都不用算第二遍。',
      },
      until: 'start',
    },
    {
      id: 'values',
      section: 'forward',
      say: { en: 'Forward: compute each value and keep it', zh: '前向：算出每个值，并保存下来' },
      why: { en: 'The values stay in the nodes. The partials will read them.', zh: '值留在节点里，求偏导数时要用。' },
      ask: { en: 'If $a$ grows by a little, by how much does $c=a+b$ grow?', zh: '$a$ 增加一点点，$c=a+b$ 增加多少？' },
      until: 'v:e',
    },
    {
      id: 'sums',
      section: 'partials',
      say: { en: 'A sum passes every change on unchanged', zh: '加法：输入变多少，输出就变多少' },
      why: {
        en: 'So each edge into $c=a+b$ and $d=b+1$ keeps a 1.',
        zh: '所以进入 $c=a+b$ 和 $d=b+1$ 的每条边上都存 1。',
      },
      ask: {
        en: 'If $c$ grows by 1, by how much does $e=c\\cdot d$ grow?',
        zh: '$c$ 增加 1，$e=c\\cdot d$ 增加多少？',
      },
      until: 'd:d.0',
    },
    {
      id: 'product',
      section: 'partials',
      say: { en: 'A product: each factor weighs the other', zh: '乘法：偏导数就是另一个因子' },
      why: {
        en: '$\\partial e/\\partial c=d$ and $\\partial e/\\partial d=c$: the saved values are read again.',
        zh: '$\\partial e/\\partial c=d$，$\\partial e/\\partial d=c$：用的正是刚才保存的值。',
      },
      ask: {
        en: 'Where should we start: at the inputs or at $e$? With which number?',
        zh: '从哪里开始：从输入，还是从 $e$？第一个数是多少？',
      },
      until: 'd:e.1',
    },
    {
      id: 'seed',
      section: 'backward',
      say: { en: 'The seed: $e$ moves exactly as fast as itself', zh: '种子：$e$ 对自己的导数是 1' },
      why: {
        en: 'The adjoint of a node: the derivative of the root with respect to it. The root’s own adjoint, 1, is the first.',
        zh: '一个节点的伴随：根节点对它的导数。根节点自己的伴随是 1，反向传播就从这个 1 开始。',
      },
      ask: { en: 'What do you expect at $c$, and at $d$?', zh: '你猜 $c$ 和 $d$ 的伴随各是多少？' },
      until: 'g:e',
    },
    {
      id: 'back',
      section: 'backward',
      say: { en: 'Go back: adjoint times the partial on the edge', zh: '往回走：伴随乘以边上的偏导数' },
      why: {
        en: 'One multiplication for each of $c$ and $d$; both factors were saved.',
        zh: '$c$ 和 $d$ 各做一次乘法，两个因子都是现成的。',
      },
      until: 'g:d',
    },
    {
      id: 'leaf',
      section: 'backward',
      say: {
        en: 'For $a$, read $\\name{g:c}$: it is there already',
        zh: '求 $a$：$\\name{g:c}$ 已经有了，直接用',
      },
      why: {
        en: 'The usual way started again at the root. Here one multiplication is enough.',
        zh: '通常的做法要从根重新开始；这里只需一次乘法。',
      },
      ask: {
        en: 'Now $b$. It has two outgoing edges: what do you expect?',
        zh: '轮到 $b$，它有两条出边：你猜结果是多少？',
      },
      until: 'g:a',
    },
    {
      id: 'reuse',
      section: 'backward',
      say: { en: '$b$ feeds two nodes, so its contributions add up', zh: '$b$ 供给两个节点，两份贡献要相加' },
      why: {
        en: 'The sum counts as $\\name{g:b}$ only when both contributions are in.',
        zh: '两份贡献都到齐，和才是 $\\name{g:b}$。',
      },
      until: 'g:b',
    },
    {
      id: 'price',
      section: 'backward',
      say: { en: 'Each edge once: 5 partials, not 6', zh: '每条边只算一次：5 次，而不是 6 次' },
      why: {
        en: '$\\partial e/\\partial c$ was computed once, kept, and read for $a$ and for $b$.',
        zh: '$\\partial e/\\partial c$ 只算一次并保存下来，对 $a$、对 $b$ 求导时都直接用。',
      },
      focus: { passes: true },
    },
    {
      id: 'done',
      section: 'backward',
      say: { en: 'One pass, each edge once, every derivative', zh: '一遍走完，每边只算一次，导数全有了' },
      why: {
        en: '$\\name{g:a}$ = {g:a} and $\\name{g:b}$ = {g:b}, from 5 partials. This is backpropagation.',
        zh: '$\\name{g:a}$ = {g:a}，$\\name{g:b}$ = {g:b}，只用了 5 个偏导数。这就是反向传播。',
      },
      ask: {
        en: 'With a hundred inputs instead of two: how many passes?',
        zh: '如果输入不是两个，而是一百个，要走几遍？',
      },
      look: ['g:a', 'g:b'],
    },
  ],
  source: {
    en: 'After C. Olah, Calculus on Computational Graphs: Backpropagation, 2015',
    zh: '例子取自 C. Olah，Calculus on Computational Graphs: Backpropagation，2015',
  },
};
