// The moment as text for papers: its graph for Graphviz and TikZ, its formulas, derivation and matrices for LaTeX.
export { dotText } from './dot';
export { latexText } from './latex';
export { mostDrawn, tikzText } from './tikz';
