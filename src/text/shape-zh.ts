// The words of networks of any shape in Chinese.
import type { shapes as en } from './shape-en';

export const shapes: typeof en = {
  units: (count) => `${count} 个单元`,
  leftOut: (count) => `省略 ${count} 个`,
  recursion: '每一层都是同一个形式',
};
