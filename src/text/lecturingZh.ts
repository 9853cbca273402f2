// 讲课者一侧的用语：中文。
import type { LaterWords } from './dictionary';

export const lecturing: LaterWords['lecturing'] = {
  title: '听众窗口已打开',
  hint: '把它拖到投影屏上，在那里按 F 全屏。',
  clock: '现在几点',
  timer: '窗口打开以来的时间',
  now: '现在',
  next: '接下来',
  ask: '问一问',
  askFor: '会是多少？',
  dark: '教室已黑屏（B）',
  white: '教室已白屏（W）',
  end: '本课结束',
  close: '关闭它',
};
