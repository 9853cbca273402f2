// Words of what is taken home: English.
export const takeHome = {
  title: 'Export',
  picture: 'Picture of this moment',
  look: 'Colours',
  bare: 'Without a ground',
  preview: 'The picture as it is saved',
  working: 'The picture is being made …',
  failed: 'The picture could not be made here.',
  noFaces: 'This page may not read its own typefaces: where they are not installed, others stand for them in the file.',
  texts: 'Texts of this moment',
  kinds: {
    dot: 'the graph for Graphviz',
    tikz: 'the graph for LaTeX, as a TikZ picture',
    transcript: 'all that is said in this lesson, step by step',
    latex: 'formula, step, derivation and matrices for LaTeX',
  },
  cut: (steps: number) => `… and so on: only the first ${steps} steps are written here.`,
  headings: { formula: 'The formula', step: 'The step', derivation: 'The derivation', matrices: 'The matrices' },
  save: (file: string) => `Save as ${file}`,
  opens: 'Each file holds this moment: open it here (Ctrl+O), or drop it on the window.',
};
