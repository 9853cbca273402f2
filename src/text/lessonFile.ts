// What can be wrong with a lesson file, in words. They come with the parts of the page that read lessons.
import type { Lang } from '../lessons';
import type { ReasonKey } from '../lessons/file';

type Reasons = Readonly<Record<ReasonKey, (what: string) => string>>;

const en: Reasons = {
  badId: (what) => `“${what}” cannot be a name here: Latin letters, digits, - and _, at most 60`,
  badJson: (what) => `the block ${what} is not JSON`,
  badShape: (what) => `this is not what should stand here: ${what}`,
  badValue: (what) => `“${what}” is not understood here`,
  blockTwice: (what) => `there is a second block ${what}`,
  dollar: () => 'a $ has no second $ that closes the formula',
  fieldTwice: (what) => `${what} stands here twice`,
  formula: (what) => `${what} is not allowed in a formula`,
  idTwice: (what) => `the name ${what} is there already`,
  late: (what) => `the number of ${what} is not known yet when this beat is over`,
  missing: (what) => `${what} is missing`,
  newer: (what) => `this file is of version ${what}; the page reads version 1`,
  noBeats: () => 'there is no beat: a line that begins with ##',
  noEnd: (what) => `the ${what} that closes it is missing`,
  noHead: () => 'a lesson begins with ---, adjoint: 1, a title, and --- again',
  noNumber: (what) => `there is no number in “${what}”`,
  noSection: () => 'a beat stands under a section: a line that begins with a single #',
  notNetwork: () => 'the program is not that of this network',
  outOfRange: (what) => `${what} is out of its range`,
  program: () => 'the program has an error',
  sign: () => 'there is a sign that cannot be seen',
  textLong: (what) => `this is too long; the limit is ${what} characters`,
  tooLong: (what) => `the file is too long; the limit is ${what} characters`,
  tooMany: (what) => `these are too many; the limit is ${what}`,
  unknownBlock: (what) => `there is no block with the name “${what}”`,
  unknownField: (what) => `there is no field with the name “${what}”`,
  unknownInput: (what) => `${what} is no input of the program`,
  unknownName: (what) => `nothing here has the name ${what}`,
  unknownNode: (what) => `${what} is no node of the program`,
  unknownQuantity: (what) => `${what} is no quantity of this pass`,
  unknownView: (what) => `there is no view ${what} for this lesson`,
  where: (what) => `this belongs to no beat: “${what}”`,
};

const zh: Reasons = {
  badId: (what) => `“${what}”不能用作名字：只用 A–Z、a–z、数字、- 和 _，最多 60 个`,
  badJson: (what) => `代码段 ${what} 不是 JSON`,
  badShape: (what) => `这里不应该是这样：${what}`,
  badValue: (what) => `这里读不懂“${what}”`,
  blockTwice: (what) => `代码段 ${what} 写了两次`,
  dollar: () => '有一个 $ 没有另一个 $ 来结束公式',
  fieldTwice: (what) => `${what} 在这里写了两次`,
  formula: (what) => `公式里不能用 ${what}`,
  idTwice: (what) => `名字 ${what} 已经用过`,
  late: (what) => `这一段结束时还没有算出 ${what} 的数`,
  missing: (what) => `缺少 ${what}`,
  newer: (what) => `这个文件是第 ${what} 版的格式；这个页面只读第 1 版`,
  noBeats: () => '没有一段：一段是以 ## 开头的一行',
  noEnd: (what) => `缺少用来结束的 ${what}`,
  noHead: () => '课文以 --- 开头，然后是 adjoint: 1、标题，再是 ---',
  noNumber: (what) => `“${what}”里没有数`,
  noSection: () => '一段要写在一节里：一节是以单个 # 开头的一行',
  notNetwork: () => '程序不是这个网络的程序',
  outOfRange: (what) => `${what} 超出了取值的上下界`,
  program: () => '程序有错',
  sign: () => '这里有看不见的字符',
  textLong: (what) => `太长了，最多 ${what} 个字符`,
  tooLong: (what) => `文件太长，最多 ${what} 个字符`,
  tooMany: (what) => `太多了，最多 ${what} 个`,
  unknownBlock: (what) => `没有名为“${what}”的代码段`,
  unknownField: (what) => `没有名为“${what}”的项`,
  unknownInput: (what) => `${what} 不是程序的输入`,
  unknownName: (what) => `这里没有名为 ${what} 的内容`,
  unknownNode: (what) => `${what} 不是程序的节点`,
  unknownQuantity: (what) => `${what} 不是这一遍里的量`,
  unknownView: (what) => `这一课没有视图 ${what}`,
  where: (what) => `这一行不属于任何一段：“${what}”`,
};

interface FileWords {
  readonly reasons: Reasons;
  readonly unread: (name: string) => string;
  readonly atLine: (line: number, reason: string) => string;
}

/** What is said of lesson files, by language. */
export const lessonFileWords: Readonly<Record<Lang, FileWords>> = {
  en: {
    reasons: en,
    unread: (name) => `“${name}” is no lesson yet:`,
    atLine: (line, reason) => `line ${line}: ${reason}`,
  },
  zh: {
    reasons: zh,
    unread: (name) => `“${name}”还不是一课：`,
    atLine: (line, reason) => `第 ${line} 行：${reason}`,
  },
};
