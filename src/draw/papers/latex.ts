// The formulas of a moment for LaTeX: of the lesson, of the step, the derivation and the matrices.
import type { Ref } from '../../engine';
import type { Derivation, Equation, Tensor } from '../../lessons';
import { formatTex } from '../numbers';
import { liveTex, namedTex, programTex, refTex, sidesOf } from '../tex';
import type { GraphMoment } from './moment';
import { commentOf, plainLatex } from './plainLatex';

/** What of a moment is formulas; a scene has all but the step. */
interface FormulaMoment extends GraphMoment {
  /** Where the lesson has no formula its program stands for it. */
  readonly lesson: GraphMoment['lesson'] & { readonly formula: string };
  /** The formula of the step, a line each; none where no step was taken. */
  readonly step: readonly string[];
  readonly derivation: Derivation | undefined;
  /** Lines of the derivation that are there. */
  readonly lines: number;
  readonly equations: readonly Equation[];
  /** Numbers in derivations; undefined while one is held back. */
  readonly live: (ref: Ref) => number | undefined;
}

/** The headings of the parts, for comments. */
interface Headings {
  readonly formula: string;
  readonly step: string;
  readonly derivation: string;
  readonly matrices: string;
}

const display = (tex: string): string => `\\[\n  ${plainLatex(tex)}\n\\]`;

function matrixTex({ tex, rows }: Tensor, moment: GraphMoment): string {
  const cell = (ref: Ref | '0'): string => {
    if (ref === '0') return '0';
    const number = moment.number(ref);
    return number === undefined ? refTex(ref, moment, 'inline') : formatTex(number, { undefinedWord: '?' });
  };
  const width = Math.max(...rows.map((row) => row.length));
  const body = rows.map((row) => row.map(cell).join(' & ')).join(' \\\\ ');
  const matrix = `\\left[\\begin{array}{${'r'.repeat(width)}} ${body} \\end{array}\\right]`;
  return tex === '' ? matrix : `\\underset{\\textstyle ${tex}}{${matrix}}`;
}

function derivationTex({ lines }: Derivation, moment: FormulaMoment): readonly string[] {
  const { lines: there, live } = moment;
  const shown = lines.slice(0, there).map((line) => {
    const { left, right } = sidesOf(liveTex(namedTex(line.tex, moment), live));
    return `  ${plainLatex(left)} &${plainLatex(right)}`;
  });
  return shown.length === 0 ? [] : [`\\begin{align*}\n${shown.join(' \\\\\n')}\n\\end{align*}`];
}

/** The formula of the lesson, or its program, a line for each operation; many lines go on over the page. */
function formulaTex(moment: FormulaMoment): readonly string[] {
  const { lesson, graph } = moment;
  if (lesson.formula !== '') return [display(namedTex(lesson.formula, moment))];
  if (graph.nodes.every(({ args }) => args.length === 0)) return [];
  const program = plainLatex(programTex(graph, lesson.labels, lesson.layers !== undefined));
  return [program.replaceAll('{aligned}', '{align*}')];
}

/** A document of the class article; `note` is its first line. What has not been shown yet is not in it. */
export function latexText(moment: FormulaMoment, title: string, headings: Headings, note: string): string {
  const { step, derivation, equations } = moment;
  const matrices = equations.map(({ items }) =>
    display(items.map((item) => (typeof item === 'string' ? item : matrixTex(item, moment))).join(' ')),
  );
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [headings.formula, formulaTex(moment)],
    [headings.step, step.map(display)],
    [headings.derivation, derivation === undefined ? [] : derivationTex(derivation, moment)],
    [headings.matrices, matrices],
  ];
  return [
    commentOf(note),
    commentOf(title),
    '\\documentclass{article}',
    '\\usepackage{amsmath,amssymb,cancel,xcolor}',
    '\\allowdisplaybreaks',
    '\\begin{document}',
    ...parts.flatMap(([heading, formulas]) => (formulas.length === 0 ? [] : [commentOf(heading), ...formulas])),
    '\\end{document}',
    '',
  ].join('\n');
}
