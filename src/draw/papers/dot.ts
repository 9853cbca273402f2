// The graph of a moment in the language of Graphviz.
import { plainTex } from '../tex';
import { edgesOf, type GraphMoment, type Line, linesOf } from './moment';

/** Words as a string of the language. */
const quoted = (lines: readonly string[]): string =>
  `"${lines.map((line) => line.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\s+/g, ' ')).join('\\n')}"`;

const words = (lines: readonly Line[]): readonly string[] => lines.map(({ tex }) => plainTex(tex));

/** Text for `dot`, from left to right: a node a unit, an edge an edge; `note` is its first line. */
export function dotText(moment: GraphMoment, note: string): string {
  return [
    `// ${note}`,
    'digraph adjoint {',
    '  rankdir=LR;',
    '  node [shape=box, style=rounded];',
    ...moment.graph.nodes.map(({ id }) => `  ${quoted([id])} [label=${quoted(words(linesOf(id, moment)))}];`),
    ...edgesOf(moment).map(
      ({ from, to, line }) => `  ${quoted([from])} -> ${quoted([to])} [label=${quoted(words([line]))}];`,
    ),
    '}',
    '',
  ].join('\n');
}
