// What a text for a paper is made of, and the words of nodes and edges in it.
import {
  adjointRef,
  type Graph,
  type NodeId,
  partialRef,
  type Ref,
  tangentRef,
  type Tape,
  valueRef,
} from '../../engine';
import { formatTex } from '../numbers';
import { type Naming, nodeTex, refTex, shortNodeTex } from '../tex';
import { plainLatex } from './plainLatex';

/** A moment of a lesson; a scene is one. */
export interface GraphMoment {
  readonly graph: Graph;
  readonly tape: Tape;
  readonly lesson: Naming['lesson'];
  /** The number of a quantity, once the lecture has come to it. */
  readonly number: (ref: Ref) => number | undefined;
}

/** A line of words with what it means. */
export interface Line {
  readonly kind: 'rule' | 'value' | 'partial' | 'adjoint';
  readonly tex: string;
}

/** An edge of the graph, with what is kept on it. */
interface Edge {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly name: `${NodeId}.${number}`;
  readonly line: Line;
}

const known = (kind: Line['kind'], ref: Ref, { number, ...naming }: GraphMoment, named: boolean): readonly Line[] => {
  const value = number(ref);
  if (value === undefined) return [];
  const name = named ? `${refTex(ref, naming, 'inline')}=` : '';
  return [{ kind, tex: plainLatex(`${name}${formatTex(value, { undefinedWord: '?' })}`) }];
};

/** Whether rules have all their terms and local partials their names, or as little as can be understood. */
export type Detail = 'whole' | 'short';

/** What stands in the box of a node: its rule, its value, and the derivative that is wanted of it. */
export function linesOf(id: NodeId, moment: GraphMoment, detail: Detail = 'whole'): readonly Line[] {
  const { graph, tape, lesson } = moment;
  const rule =
    detail === 'whole'
      ? nodeTex(graph, id, lesson.labels, lesson.layers !== undefined)
      : shortNodeTex(graph, id, lesson.labels);
  return [
    { kind: 'rule', tex: plainLatex(rule) },
    ...known('value', valueRef(id), moment, false),
    ...known('adjoint', tape.mode === 'forward' ? tangentRef(id) : adjointRef(id), moment, true),
  ];
}

/** All edges, in the order of the program: what is kept on an edge is its local partial. */
export function edgesOf(moment: GraphMoment, detail: Detail = 'whole'): readonly Edge[] {
  return moment.graph.nodes.flatMap((node) =>
    node.args.flatMap((arg): readonly Edge[] => {
      if (arg.kind !== 'node') return [];
      const ref = partialRef(arg.edge);
      const [line] = known('partial', ref, moment, detail === 'whole');
      const name = moment.tape.availableAt(ref) === undefined ? '' : refTex(ref, moment, 'inline');
      return [{ from: arg.id, to: node.id, name: arg.edge, line: line ?? { kind: 'partial', tex: plainLatex(name) } }];
    }),
  );
}
