// A node's own formula: `c = a + b`, typeset or as runs of text.
import { type Expr, type Graph, type GraphNode, type NodeId, nodeOf, valueRef } from '../../engine';
import { type ExprStyle, exprTex, marked } from './exprTex';
import { familyTex, type Labels, nameTex } from './nodeName';
import { formatTex } from '../numbers';
import { type NameSpan, plainTex, texSpans } from './texText';

/** A node's rule as an expression over the values that it reads. */
export const ruleOf = (node: GraphNode): Expr => ({
  kind: 'call',
  op: node.op,
  args: node.args.map((arg): Expr =>
    arg.kind === 'node' ? { kind: 'ref', ref: valueRef(arg.id) } : { kind: 'number', value: arg.value },
  ),
});

const valueStyle = (labels: Labels, network: boolean): ExprStyle => ({
  name: (ref) => nameTex(nodeOf(ref), labels),
  silent: labels?.silent,
  network,
});

/** `c = a + b` as TeX with every quantity marked; an input is its name alone. */
export function nodeTex(graph: Graph, id: NodeId, labels?: Labels, network = false): string {
  const node = graph.node(id);
  const name = marked(valueRef(id), nameTex(id, labels));
  if (node === undefined || node.args.length === 0) return name;
  return `${name}=${exprTex(ruleOf(node), valueStyle(labels, network))}`;
}

/** The whole program as one aligned TeX formula, a line for each operation. */
export function programTex(graph: Graph, labels?: Labels, network = false): string {
  const lines = graph.nodes.flatMap((node) => {
    if (node.args.length === 0) return [];
    const rule = exprTex(ruleOf(node), valueStyle(labels, network));
    return [`${marked(valueRef(node.id), nameTex(node.id, labels))}&=${rule}`];
  });
  return `\\begin{aligned}${lines.join('\\\\')}\\end{aligned}`;
}

/** `∑ Θ a`, or `∑ W a + b` where the weight of the bias has a name of its own. */
function sumInShort(families: readonly string[]): string {
  const weights = families.slice(0, families.length / 2);
  const [first = '', last = ''] = [weights[0], weights.at(-1)];
  return `\\sum ${last}\\,${families.at(-1) ?? ''}${first === last ? '' : `+${first}`}`;
}

/** Rules of many arguments in short, from the names of the families that the arguments belong to. */
const shortRules: ReadonlyMap<string, (families: readonly string[]) => string> = new Map([
  ['wsum', sumInShort],
  ['logloss', (families) => `\\ell(${families.join(',')})`],
  ['logitloss', ([z = '', y = '']) => `\\ell(\\sigma(${z}),${y})`],
  [
    'l2',
    (families) => `\\frac{${families[0] ?? ''}}{2}\\sum ${(families[1] ?? '').replace(/\^\{.*|\d+(?=\}$)/, '')}^2`,
  ],
]);

/** Signs of a rule that a box has room for. */
const longestRule = 26;

/** A node's formula in short: `z = ∑ Θ x` where all terms would not fit, and its name alone where that does not either. */
export function shortNodeTex(graph: Graph, id: NodeId, labels?: Labels): string {
  const node = graph.node(id);
  const name = nameTex(id, labels);
  if (node === undefined || node.args.length === 0) return name;
  const families = node.args.map((arg) => {
    return arg.kind === 'constant' ? formatTex(arg.value) : familyTex(arg.id, labels);
  });
  const short = shortRules.get(node.op);
  const rule = short === undefined ? exprTex(ruleOf(node), valueStyle(labels, false)) : short(families);
  const whole = `${name}=${rule}`;
  return plainTex(whole).length <= longestRule ? whole : name;
}

/** The same as runs of text, for its box. */
export const nodeRuleSpans = (graph: Graph, id: NodeId, labels?: Labels): readonly NameSpan[] =>
  texSpans(shortNodeTex(graph, id, labels));

const isOperand = (span: NameSpan | undefined): boolean => span?.text === 'x' && span.italic && span.script === 'base';

/** A node's operation alone, as short as can be: `+`, `×`, `log`, `e` to the `x`; nothing for an input. */
export function operationSpans(graph: Graph, id: NodeId): readonly NameSpan[] {
  const node = graph.node(id);
  if (node === undefined || node.args.length === 0) return [];
  const short = shortRules.get(node.op);
  const rule = short?.(node.args.map(() => 'x')) ?? exprTex(ruleOf(node), { name: () => 'x' });
  const spans = texSpans(rule);
  return spans.flatMap((span, i) => {
    const raised = spans[i + 1]?.script === 'sup';
    if (isOperand(span)) return raised ? [span] : [];
    if (span.script !== 'base') return [span];
    const text = span.text
      .replaceAll(/[(), ]/g, '')
      .replaceAll('·', '×')
      .replace(/^([+×])+$/, '$1');
    const again = text.length === 1 && spans.slice(0, i).some((before) => before.text.includes(span.text));
    return text === '' || again ? [] : [{ ...span, text }];
  });
}
