// 写一课的用语：中文。
import type { WritingWords } from './writingEn';

export const writing: WritingWords = {
  start: '一课就是一段文字：在这里写，图随着变。',
  draft: '从这个公式开始写',
  draftWhy: '开头已经写好，每算出一个量就有一段。你来改文字。',
  whole: '从这一课本身开始',
  wholeWhy: '它的全部文字，两种语言都有。',
  goOn: (title) => `继续写“${title}”`,
  goOnWhy: '这个浏览器里上次写的。',
  back: '回到文字',
  text: '这一课的文字',
  save: '存为文件',
  good: '图上就是这段文字，它也留在这个浏览器里。',
  bad: (count) => `有 ${count} 行读不懂；图上留着上一次读得懂的文字。`,
  more: (count) => `还有 ${count} 处`,
  beat: (n, of) => `第 ${n} 段，共 ${of} 段`,
  noBeat: '文字里还没有选中哪一段。',
  toSight: (n) => `去图上的第 ${n} 段`,
  toLine: (n) => `去它的那一行：第 ${n} 行`,
  endsHere: '在这一步结束',
  pick: '在图上点它结束的地方',
  picking: '在图上点一个量，或者在它上面按 Enter。',
  pinned: '你点中的量',
  locked: '这个链接不让改公式：文字也不能改。',
};
