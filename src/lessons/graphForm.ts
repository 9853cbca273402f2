// The form of a program's graph: equal parts shared or not, what is written out collapsed or not, nodes opened.
import { canOpen, type Collapsed, collapsed, compile, type Graph, type NodeId, opened } from '../engine';

/** What the reader chose. */
export interface Form {
  /** Whether equal parts of formulas are one node. */
  readonly share?: boolean;
  /** Whether what is written out becomes one operation where there is one. */
  readonly collapsed?: boolean;
  /** Nodes that are opened into their parts, in order. */
  readonly opened?: readonly NodeId[];
}

interface Limits {
  readonly characters: number;
  readonly nodes: number;
  readonly arguments: number;
}

export interface Formed {
  readonly graph: Graph;
  /** The nodes that are open, in the order in which they were opened. */
  readonly opened: readonly NodeId[];
  /** The node that an opened node's part belongs to. */
  readonly parts: ReadonlyMap<NodeId, NodeId>;
  /** Whether sharing equal parts makes a difference. */
  readonly canShare: boolean;
  /** What collapsing gives; its graph is the program's own where there is nothing to collapse. */
  readonly fused: Collapsed;
  readonly canCollapse: boolean;
  canOpen(id: NodeId): boolean;
}

/**
 * The graph of a program in this form; `target` is not collapsed away. Throws ProgramError when the program does not
 * compile, or has too many nodes when it is opened.
 */
export function formed(program: string, form: Form, target: NodeId | undefined, limits: Limits): Formed {
  const plain = compile(program, { limits });
  const shared = compile(program, { limits, share: true });
  const base = form.share === true ? shared : plain;
  const fused = collapsed(base, target === undefined ? [] : [target]);
  const { graph, nodes, parts } = opened(form.collapsed === true ? fused.graph : base, form.opened ?? [], limits.nodes);
  return {
    graph,
    opened: nodes,
    parts,
    canShare: shared.size < plain.size,
    fused,
    canCollapse: fused.graph !== base,
    canOpen: (id) => canOpen(graph, id),
  };
}
