// Words of what is taken home: Chinese.
import type { LaterWords } from './dictionary';

export const takeHome: LaterWords['takeHome'] = {
  picture: '这一步的图',
  look: '颜色',
  bare: '不要底色',
  preview: '存下来的图就是这样',
  working: '正在画图……',
  failed: '这里画不出这张图。',
  noFaces: '这个页面读不到自己的字形：没有这些字形的地方，文件里会用别的字形代替。',
  texts: '这一步的文本',
  kinds: {
    dot: '计算图，给 Graphviz 用',
    tikz: '计算图，给 LaTeX 用（TikZ）',
    lesson: '这一课的文件，可以改，也可以讲',
    transcript: '这一课讲的全部话，一步一步',
    latex: '公式、这一步、推导和矩阵，给 LaTeX 用',
  },
  cut: (steps: number) => `……后面略去：这里只写前 ${steps} 步。`,
  headings: { formula: '公式', step: '这一步', derivation: '推导', matrices: '矩阵' },
  paper: '打印，或存为 PDF',
  printMoment: '打印这一步',
  handout: '讲义',
  handouts: { beats: '每一段半页', frames: '每一步一页' },
  printHandout: '打印讲义',
  pages: (done: number, of: number) => `正在画讲义：${done} / ${of}`,
  save: (file: string) => `存为 ${file}`,
  opens: '每个文件都记着这一步（课程文件记着这一课）：在这里打开它（Ctrl+O），或者把它拖到窗口上，就回到这里。',
};
