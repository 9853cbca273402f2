// Texts for papers, of all lessons, examples and random programs: they have their grammar, and every node and edge once.
import { describe, expect, test } from 'vitest';
import { randomProgram } from '../../../bench/random';
import { lastMoment as momentOf } from '../../../scripts/testing/lastMoment';
import { compile, execute } from '../../engine';
import { lessons, own, presets } from '../../lessons';
import { dotText, latexText, tikzText } from '.';
import type { GraphMoment } from './moment';
import { plainLatex } from './plainLatex';

const note = '{"adjoint":1,"link":"#/graph?in=a:4"}';
const headings = { formula: 'F', step: 'S', derivation: 'D', matrices: 'M' };

const random = Array.from({ length: 25 }, (_, seed) =>
  own(randomProgram(seed, { lines: 12, inputs: 3, kinks: true }).program, { mode: 'reverse' }),
);
const odd = own('θ_1 = x^2; e = θ_1*θ_1 + 1/x; long_name_2 = max(e, x)', { mode: 'forward', by: 'x' });
const cases = [
  ...lessons,
  ...presets.map(({ program, inputs }) => own(program, { mode: 'reverse', inputs })),
  ...random,
  odd,
];
const moments = cases.map((lesson, i) => [`${i} ${lesson.id}`, momentOf(lesson), lesson] as const);
/** Those whose type has 6 points and more. */
const readable = new Set(moments.slice(0, lessons.length + presets.length).map(([name]) => name));

/** Whether the braces of TeX are balanced, escaped ones left out. */
function depthOf(tex: string): number {
  let depth = 0;
  for (const sign of tex.replace(/%.*/g, '').replace(/\\[\\{}]/g, '')) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth < 0) return depth;
  }
  return depth;
}

const edgesIn = ({ graph }: GraphMoment): readonly string[] =>
  graph.nodes.flatMap((node) => node.args.flatMap((arg) => (arg.kind === 'node' ? [`${arg.id} ${node.id}`] : [])));

/** Reads DOT by its grammar, as far as we write it; throws for what has another form. */
function readDot(text: string): { readonly nodes: readonly string[]; readonly edges: readonly string[] } {
  const nodes: string[] = [];
  const edges: string[] = [];
  const string = String.raw`"((?:[^"\\\n]|\\.)*)"`;
  const id = (quoted: string): string => quoted.replace(/\\(.)/g, '$1');
  const [comment, open, ...lines] = text.trimEnd().split('\n');
  expect([comment, open, lines.pop()]).toEqual([`// ${note}`, 'digraph adjoint {', '}']);
  for (const line of lines) {
    const node = new RegExp(`^  ${string} \\[label=${string}\\];$`).exec(line);
    const edge = new RegExp(`^  ${string} -> ${string} \\[label=${string}\\];$`).exec(line);
    if (node !== null) nodes.push(id(node[1] ?? ''));
    else if (edge !== null) edges.push(`${id(edge[1] ?? '')} ${id(edge[2] ?? '')}`);
    else expect(line).toMatch(/^ {2}(?:rankdir=LR|node \[shape=box, style=rounded\]);$/);
  }
  return { nodes, edges };
}

/** Width and height of a picture for TikZ in points, and the size of its type. */
const measured = (tikz: string): { readonly sides: readonly number[]; readonly type: number } => {
  const scale = Number(/ scale=([\d.]+)/.exec(tikz)?.[1] ?? 1);
  const corners = [
    ...tikz.matchAll(/width=([\d.]+)pt, minimum height=([\d.]+)pt\] \(n\d+\) at \(([\d.]+),([\d.]+)\)/g),
  ];
  const end = (size: number, middle: number): number =>
    Math.max(...corners.map((corner) => Number(corner[size]) / 2 + Number(corner[middle]))) * scale;
  return { sides: [end(1, 3), end(2, 4)].sort((p, q) => p - q), type: 9 * scale };
};

describe.each(moments)('%s', (name, moment, lesson) => {
  test('DOT has its grammar, and every node and edge once', () => {
    const { nodes, edges } = readDot(dotText(moment, note));
    expect(nodes).toEqual(moment.graph.nodes.map(({ id }) => id));
    expect(edges).toEqual(edgesIn(moment));
  });
  test('TikZ is balanced, draws every node and edge once on a page of A4 or Letter, and knows no mark of the page', () => {
    const tikz = tikzText(moment, lesson.title.en, note);
    expect(tikz.startsWith(`% ${note}\n`)).toBe(true);
    expect(depthOf(tikz)).toBe(0);
    expect(tikz.match(/\\node\[unit,/g)).toHaveLength(moment.graph.nodes.length);
    expect(tikz.match(/\\draw\[edge\]/g) ?? []).toHaveLength(edgesIn(moment).length);
    expect(tikz.match(/\$/g)?.length).toSatisfy((count: number) => count % 2 === 0);
    expect(tikz).not.toMatch(/\\html|\\name\{|NaN|undefined|\[object/);
    for (const [, name] of tikz.matchAll(/\\(begin|end)\{document\}/g)) expect(name).toBeDefined();
    const { sides, type } = measured(tikz);
    expect(sides[0]).toBeLessThanOrEqual(480);
    expect(sides[1]).toBeLessThanOrEqual(670);
    if (readable.has(name)) expect(type).toBeGreaterThanOrEqual(6);
  });
  test('LaTeX is balanced, and has the formula, the derivation and all matrices', () => {
    const { derivations = [], equations = [] } = lesson;
    const run = execute(moment.tape, Object.fromEntries(lesson.inputs.map(({ id, value }) => [id, value])));
    for (const derivation of [undefined, ...derivations]) {
      const lines = derivation?.lines.length ?? 0;
      const text = latexText(
        { ...moment, lesson, step: ['a&=b'], derivation, lines, equations, live: (ref) => run.at(ref) },
        lesson.title.en,
        headings,
        note,
      );
      expect(depthOf(text)).toBe(0);
      // An empty formula is an error to LaTeX.
      expect(text).not.toMatch(/\\\[\s*\\\]|\\begin\{align\*\}\s*\\end/);
      expect(text).not.toMatch(/\\html|\\name\{|NaN|undefined|\[object|\{[vdkg]:/);
      const begun = [...text.matchAll(/\\begin\{([^}]*)\}/g)].map((match) => match[1]);
      const ended = [...text.matchAll(/\\end\{([^}]*)\}/g)].map((match) => match[1]);
      expect([...begun].sort()).toEqual([...ended].sort());
      const matrices = equations.flatMap(({ items }) => items.filter((item) => typeof item !== 'string'));
      expect(text.match(/\\left\[\\begin\{array\}/g) ?? []).toHaveLength(matrices.length);
      if (lines > 0)
        expect(text.split('\\begin{align*}').at(-1)?.split('\\end{align*}')[0]?.split(' \\\\\n')).toHaveLength(lines);
    }
  });
});

test('names are those of the lesson, with the numbers of the moment', () => {
  const lesson = lessons.find(({ id }) => id === 'network');
  if (lesson === undefined) throw new Error('no network');
  const tikz = tikzText(momentOf(lesson), 'x', note);
  expect(tikz).toContain(String.raw`\Theta^{(1)}_{1,2}`.replace('1,2', '12'));
  expect(tikz).toContain(
    String.raw`$\color{adjoint}{\delta^{(3)}_{1}}=-0.3853$`.replace('{\\delta^{(3)}_{1}}', '\\delta^{(3)}_{1}'),
  );
  const graph = lessons.find(({ id }) => id === 'graph');
  if (graph === undefined) throw new Error('no graph');
  expect(dotText(momentOf(graph), note)).toContain(String.raw`"b" [label="b\n1\nde/db = 5"];`);
  expect(dotText(momentOf(graph), note)).toContain(String.raw`"d" -> "e" [label="∂e/∂d = 3"];`);
});

test('marks of the page are taken out, whatever is in them', () => {
  expect(plainLatex(String.raw`\htmlData{ref=v:a}{a}+\htmlClass{x}{\{\htmlData{ref=v:b,number=1}{b^{2}}}`)).toBe(
    String.raw`{a}+{\{{b^{2}}}`,
  );
  expect(compile('y = x').size).toBe(2);
});
