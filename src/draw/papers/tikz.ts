// The graph of a moment as a TikZ picture, laid out as on the stage, with the colours of the page.
import { commentOf } from './plainLatex';
import type { GraphMoment, Line } from './moment';
import { drawingFor } from './page';

/** A picture of more nodes fits no page. */
export const mostDrawn = 300;

const point = (x: number | string, y: number | string): string => `(${Number(x).toFixed(1)},${Number(y).toFixed(1)})`;

/** The path of an edge in TikZ's words; both know lines and cubic curves. */
const pathOf = (path: string): string =>
  [...path.matchAll(/([MLC])([^MLC]*)/g)]
    .map(([, command = '', text = '']) => {
      const [a = '', b = '', c = '', d = '', e = '', f = ''] = text.trim().split(/[\s,]+/);
      if (command === 'C') return ` .. controls ${point(a, b)} and ${point(c, d)} .. ${point(e, f)}`;
      return command === 'L' ? ` -- ${point(a, b)}` : point(a, b);
    })
    .join('');

const written = (lines: readonly Line[]): string =>
  lines.map(({ kind, tex }) => `$\\color{${kind}}${tex}$`).join('\\\\');

/** A document of the class standalone; `note` is its first line. Throws nothing, but is meant for `mostDrawn` nodes at most. */
export function tikzText(moment: GraphMoment, title: string, note: string): string {
  const { graph } = moment;
  const { nodes, edges, layout, scale } = drawingFor(moment);
  const units = graph.nodes.map(({ id }, i) => {
    const { x, y, w, h } = layout.boxes.get(id) ?? { x: 0, y: 0, w: 0, h: 0 };
    const size = `minimum width=${w.toFixed(1)}pt, minimum height=${h.toFixed(1)}pt`;
    return `  \\node[unit, ${size}] (n${i + 1}) at ${point(x + w / 2, y + h / 2)} {${written(nodes.get(id) ?? [])}};`;
  });
  const lines = [...edges].map(([name, line]) => {
    const route = layout.edges.get(name);
    if (route === undefined) throw new RangeError(`The edge ${name} has no line.`);
    const { x, y, w, h } = route.label;
    const label = line.tex === '' ? '' : ` node[kept] at ${point(x + w / 2, y + h / 2)} {${written([line])}}`;
    return `  \\draw[edge] ${pathOf(route.path)}${label};`;
  });
  return [
    commentOf(note),
    commentOf(title),
    '\\documentclass[tikz,border=4pt]{standalone}',
    '\\usepackage{amsmath,amssymb}',
    '\\usetikzlibrary{arrows.meta}',
    '\\definecolor{rule}{HTML}{1C2127}',
    '\\definecolor{value}{HTML}{005A96}',
    '\\definecolor{partial}{HTML}{00734D}',
    '\\definecolor{adjoint}{HTML}{B84A00}',
    '\\begin{document}',
    `\\begin{tikzpicture}[x=1pt, y=-1pt, font=\\small,${scale < 1 ? ` scale=${scale.toFixed(3)}, transform shape,` : ''}`,
    '  unit/.style={draw=rule!40, rounded corners=4pt, align=center, inner sep=2pt},',
    '  edge/.style={draw=partial, -{Stealth}},',
    '  kept/.style={fill=white, inner sep=1.5pt}]',
    ...lines,
    ...units,
    '\\end{tikzpicture}',
    '\\end{document}',
    '',
  ].join('\n');
}
