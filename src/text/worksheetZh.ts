// Words of worksheets: Chinese.
import type { WorksheetWords } from './worksheetEn';

export const worksheet: WorksheetWords = {
  about:
    '页面上的一些数没有写出来，用手算出来写上；每一页都有答案：同一张图，写上了数。可以打印，也可以存为 PDF；每一页上的码打开同一题。',
  subject: '题目',
  here: '这里',
  moment: '这一步的数',
  lesson: '整课',
  exercises: '练习',
  count: '份数',
  seed: '随机种子',
  language: '页面的语言',
  languages: { en: 'English', zh: '中文' },
  both: '两种',
  print: '打印题目和答案',
  drawing: (done: number, of: number) => `正在画：${done} / ${of}`,
  nothing: '这一步还没有算出数：先走几步，或者选整课。',
  outOf: (least: number, most: number) => `${least} 到 ${most} 的整数`,
  sheet: '练习题',
  key: '答案',
  task: '在图上和列表里写上每一个数。',
  given: '已知：',
  picture: '这一题的图',
  preview: '打印出来的第一页',
  live: '打开同一题',
};
