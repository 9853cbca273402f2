// 关于程序文字的用语：哪里有错，也许是什么意思。中文。
import type { LaterWords } from './dictionary';

const ways: Readonly<Record<string, string>> = {
  '{': '请用 ( )',
  '}': '请用 ( )',
  '@': '请把乘积写开：w1*x1 + w2*x2',
  '%': '百分数请写成 a/100',
  '<': '请用 max、min 或 relu',
  '>': '请用 max、min 或 relu',
  '!': '请把乘积写开',
  '\\': 'LaTeX 请写完整，例如 \\frac{a}{b}',
  '∑': '请写成 sum(x1, x2, x3)',
  '∞': '请写一个很大的数，例如 1e9',
};

const arities: Readonly<Record<string, string>> = { many: '至少一个参数', pairs: '偶数个参数' };

const way = (sign: string): string =>
  Object.hasOwn(ways, sign) ? `；${ways[sign] ?? ''}` : '；可以用 + - * / ^ 和 ( )';

export const languageWords: Pick<
  LaterWords,
  | 'programErrors'
  | 'codeLine'
  | 'codeProblems'
  | 'questions'
  | 'answers'
  | 'moreQuestions'
  | 'readAs'
  | 'writeItSo'
  | 'functions'
> = {
  programErrors: {
    badCharacter: ([sign = '']) => `“${sign}”在这里没有意义${way(sign)}`,
    badNumber: (detail) => `“${detail[0] ?? ''}”不是数；请写成 0.5 或 2e-3`,
    definedBelow: (detail) => `函数 ${detail[0] ?? ''} 在后面才定义；请把那一行移到前面`,
    definedTwice: (detail) => `${detail[0] ?? ''} 定义了两次；请给其中一个换个名字`,
    empty: () => '请输入公式，例如 e = (a+b)(b+1)',
    manyResults: (detail) => `softmax 得到 ${detail[0] ?? ''} 个数，要逐个起名，例如 p1, p2 = softmax(z1, z2)`,
    memberName: (detail) => `名字里没有点；请写成 ${detail[0] ?? ''}(x)`,
    missingOperand: () => '这里缺少内容：数、名字或 ( )',
    missingReturn: (detail) => `def ${detail[0] ?? ''} 缺少以 return 开头的一行`,
    nameTooLong: (detail) => `名字最多 ${detail[0] ?? ''} 个字符`,
    missingParenthesis: (detail) => `这里缺少“${detail[0] ?? ')'}”`,
    selfDefined: (detail) => `${detail[0] ?? ''} 用自己定义了自己：${detail.join(' → ')}`,
    tooLong: (detail) => `文本太长，最多 ${detail[1] ?? ''} 个字符`,
    tooManyArguments: (detail) => `参数太多，最多 ${detail[0] ?? ''} 个`,
    tooManyNodes: (detail) => `节点太多，最多 ${detail[0] ?? ''} 个`,
    tooManyPaths: (detail) => `共有 ${detail[0] ?? ''} 条路径，无法逐条走完`,
    unexpectedParenthesis: () => '“)”没有对应的“(”',
    unexpectedSymbol: ([sign = '']) =>
      `这里不应该出现“${sign}”${sign === ',' ? '；小数点请写成 0.5' : sign === '=' ? '；一行只能有一个等号' : ''}`,
    unknownFunction: (detail) => `没有函数 ${detail[0] ?? ''}；若是乘积，请写成 ${detail[0] ?? ''}*( )`,
    unknownName: (detail) => `程序里没有 ${detail[0] ?? ''}`,
    wrongNumberOfArguments: ([name = '', wanted = '', given = '']) =>
      `${name} 需要${arities[wanted] ?? ` ${wanted} 个参数`}，而不是 ${given} 个`,
  },
  codeLine: (line) => `第 ${line} 行没有读懂：`,
  codeProblems: {
    line: () => '里面没有公式；请写成公式，例如 y = w*x + b，或者删去这一行',
    block: (detail) => `这里没有“${detail[0] ?? ''}”；请把它做的事一步一行地写出来`,
    array: () => '只读单个的数；请把每个分量写成一个数，例如 x1 = 2.0',
    function: (detail) => `这里没有 ${detail[0] ?? ''}；请写出它算的是什么`,
    gradient: () => '梯度由本页来求；请删去用梯度计算的部分',
  },
  questions: {
    function: (name) => `“${name}”后面没有括号。你的意思是`,
    product: (name) => `“${name}”现在是一个名字。你的意思是`,
    number: (name) => `“${name}”现在是一个输入。你要的是这个数吗`,
    length: (name) => `${name} 里有几个分量？`,
    derivative: (name) => `导数由本页来求：只写函数本身，不写“${name}”。或者它是`,
    repair: () => '你的意思是',
  },
  answers: {
    oneName: (name) => `一个名字：${name}`,
    input: (name) => `一个输入：${name}`,
  },
  moreQuestions: (count) => `还有 ${count} 处`,
  readAs: '读作',
  writeItSo: '就这样写',
  functions: {
    open: '函数',
    groups: {
      basic: '基本',
      angles: '三角与双曲',
      units: '网络单元',
      lists: '一组数',
      losses: '损失',
    },
    signs: '还可以写：x² √x |x| 2ab f(x) = … def … return、np.exp、# 注释、\\frac{a}{b}',
  },
};
