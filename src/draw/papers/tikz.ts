// The graph of a moment as a TikZ picture, laid out as on the stage, with the colours of the page.
import { layoutGraph } from '../graph';
import { plainTex } from '../tex';
import { commentOf } from './plainLatex';
import { edgesOf, type GraphMoment, type Line, linesOf } from './moment';

/** A picture of more nodes fits no page. */
export const mostDrawn = 300;

/** Rough sizes in points: a sign, a line of words, one with a fraction, the air in a box. */
const sign = 5.4;
const lineHeight = 14;
const tall = 12;
const air = 12;

const widthOf = (lines: readonly Line[]): number => Math.max(0, ...lines.map(({ tex }) => plainTex(tex).length)) * sign;
const heightOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { tex }) => sum + lineHeight + (/\\[dt]?frac|\\sum/.test(tex) ? tall : 0), 0);

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
  const nodes = new Map(graph.nodes.map(({ id }) => [id, linesOf(id, moment)]));
  const edges = new Map(edgesOf(moment).map((edge) => [edge.name, edge]));
  const layout = layoutGraph(graph, {
    size: (id) => ({ w: widthOf(nodes.get(id) ?? []) + air, h: heightOf(nodes.get(id) ?? []) + air }),
    labelSize: (name) => {
      const { line } = edges.get(name) ?? {};
      return line === undefined || line.tex === '' ? { w: 0, h: 0 } : { w: widthOf([line]) + 6, h: heightOf([line]) };
    },
    arrow: 0,
  });
  const units = graph.nodes.map(({ id }, i) => {
    const { x, y, w, h } = layout.boxes.get(id) ?? { x: 0, y: 0, w: 0, h: 0 };
    const size = `minimum width=${w.toFixed(1)}pt, minimum height=${h.toFixed(1)}pt`;
    return `  \\node[unit, ${size}] (n${i + 1}) at ${point(x + w / 2, y + h / 2)} {${written(nodes.get(id) ?? [])}};`;
  });
  const lines = [...edges].map(([name, { line }]) => {
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
    '\\begin{tikzpicture}[x=1pt, y=-1pt, font=\\small,',
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
