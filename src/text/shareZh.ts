// Words of sharing: Chinese.
import type { Words } from './dictionary';
import type { sharing as english } from './shareEn';

export const sharing: Words<typeof english> = {
  copyLink: '复制此刻的链接',
  copyFrame: '复制嵌入代码',
  hide: '不显示',
  lock: '固定',
  parts: {
    header: '顶栏',
    panel: '面板',
    inputs: '输入',
    timeline: '时间轴',
    menus: '菜单',
    formula: '公式',
    text: '文字',
    values: '算出的值',
    adjoints: '伴随',
  },
  locks: { inputs: '输入', formula: '公式和网络', step: '这一步' },
  noQrCode: '链接太长，做成二维码后最后一排扫不清。',
  programTooLong: (most) => `程序太长，放不进链接（最多 ${most} 个字符）。链接里不含程序、步数和输入，请改存为文件。`,
  lessonTooLong: (most) => `这一课太长，放不进链接（最多 ${most} 个字符）。请给文件：这一刻，或者只是文字。`,
  weight: (length, most) => `整个一课都在链接里：${length} 个字符，最多 ${most} 个。`,
  noLink: '这个页面是从本机打开的：它的链接在别的机器上打不开。请改发文件。',
  saveMoment: '把此刻存为文件',
  offline: '下载离线版',
  offlineWhy: '整个页面存为一个文件，打开就在这一步，不需要网络。',
  answers: {
    saved: '文件已下载。',
    folder: '从本机打开的页面读不到旁边的文件。请发同一处的 adjoint-single.html，再加上此刻的文件。',
    isOne: '这个页面已经是一个文件了。请发这个文件，再加上此刻的文件。',
    unread: '这里读不到那个文件：请在有网络时，在单独的窗口里打开这个页面。',
  },
};
