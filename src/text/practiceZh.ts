// Words of the exercises: Chinese.
import type { PracticeWords } from './practiceEn';

export const practice: PracticeWords = {
  start: '选一种练习。图上的一些数没有写出来；你用手算出它们，每一个都会检查。',
  level: '练习',
  levels: {
    partials: '局部偏导',
    forward: '前向：算出值',
    tree: '没有分叉的图：伴随',
    fork: '分叉：贡献相加',
    shared: '共用的节点',
    network: '2-2-1 网络',
    penalty: '带 lambda 的 2-2-1 网络',
    own: '自己的公式',
  },
  another: '换一题',
  again: '重新开始',
  number: (name: string) => `第 ${name} 题。`,
  how: '点图上的问号，或者先做正在问的这一个；需要的数都有了，先后随意。',
  done: '全部做完了。',
  progress: (found: number, of: number) => `已做 ${found} / ${of}`,
  firsts: (first: number, of: number) => `一次就对：${first} / ${of}`,
  tries: (count: number) => `做了 ${count} 次`,
  hows: { first: '一次就对', later: '对', helped: '看了提示', shown: '看了答案', open: '—' },
  save: '存下结果',
  print: '打印结果',
  result: '结果',
  picture: '做过的图',
  who: { name: '姓名', date: '日期' },
};
