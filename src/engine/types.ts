// The words of the engine as types: a program becomes a graph, a graph a tape, a tape with inputs a run.

/** The name of a node, as the program writes it or as the compiler made it up. */
export type NodeId = string;
/** `e.0` is the edge into argument 0 of node e; constants count as arguments but have no edge. */
export type EdgeId = `${NodeId}.${number}`;

/**
 * The one name of a quantity: value `v:c`, local partial `d:e.0`, contribution `k:e.0`, adjoint `g:b`, tangent `t:c`.
 * The plain chain rule computes partials again and multiplies along paths: `d:e.0~2` is the partial of e.0 computed
 * for the second time, `p:b.1` the product along the first path that ends at b.
 */
export type Ref = RefOf[QuantityKind];

/** The refs of each kind of quantities. */
export interface RefOf {
  readonly value: `v:${NodeId}`;
  readonly partial: `d:${EdgeId}` | `d:${EdgeId}~${number}`;
  readonly contribution: `k:${EdgeId}`;
  readonly adjoint: `g:${NodeId}`;
  readonly tangent: `t:${NodeId}`;
  readonly path: `p:${NodeId}.${number}`;
}

/** The kinds of quantities. */
export type QuantityKind = keyof RefOf;

/** A rule: what a step computes, in the language of the table of operations. */
export type Expr =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'ref'; readonly ref: Ref }
  | { readonly kind: 'call'; readonly op: string; readonly args: readonly Expr[] };

/** What a node reads: a node by an edge, or a constant. */
export type Arg =
  | { readonly kind: 'node'; readonly id: NodeId; readonly edge: EdgeId }
  | { readonly kind: 'constant'; readonly value: number };

/** A unit of the graph: an input, or an operation over its arguments. */
export interface GraphNode {
  readonly id: NodeId;
  /** Name of a row of the table of operations, or `input`. */
  readonly op: string;
  readonly args: readonly Arg[];
  /** False for a unit that the compiler named, because it stands inside a longer line. */
  readonly named: boolean;
  /** The edges that read this node, in the order of the program. */
  readonly out: readonly EdgeId[];
}

/** The graph of a program. */
export interface Graph {
  readonly program: string;
  readonly size: number;
  /** All nodes in an order in which each stands after what it reads. */
  readonly nodes: readonly GraphNode[];
  readonly inputs: readonly NodeId[];
  /** The last line of the program. */
  readonly target: NodeId;
  node(id: NodeId): GraphNode | undefined;
}

/** What kind of quantity a step writes; the seed is the first adjoint or tangent. */
export type StepKind = 'value' | 'partial' | 'seed' | 'contribution' | 'adjoint' | 'tangent';

/** One assignment of a tape: what it writes, by which rule, reading what. */
export interface Step {
  readonly kind: StepKind;
  readonly node: NodeId;
  readonly write: Ref;
  readonly rule: Expr;
  readonly reads: readonly Ref[];
}

/** How derivatives are found: backwards from the target, forwards from an input, or path by path. */
export type Mode = 'reverse' | 'forward' | 'paths';

/** The list of all steps of a pass, in order (Wengert list). */
export interface Tape {
  readonly graph: Graph;
  readonly mode: Mode;
  readonly target: NodeId;
  /** How many steps there are. */
  readonly length: number;
  /** All steps; made at the first look, as `availability` is. */
  readonly steps: readonly Step[];
  /** How many steps have run when a quantity is there: 0 for inputs, i+1 for what step i writes. */
  readonly availability: ReadonlyMap<Ref, number>;
  /** One step, without making all of them; undefined outside of the tape. */
  stepAt(index: number): Step | undefined;
  availableAt(ref: Ref): number | undefined;
}

/** A number for each input, or for some nodes. */
export type Inputs = Readonly<Record<NodeId, number>>;

/** Keys of the dictionary: what makes a number infinite or undefined. */
export type CauseKey =
  | 'divisionByZero'
  | 'infinityMinusInfinity'
  | 'infinityOverInfinity'
  | 'inputNotFinite'
  | 'logOfNegative'
  | 'logOfZero'
  | 'overflow'
  | 'powerUndefined'
  | 'rootOfNegative'
  | 'undefinedAtInfinity'
  | 'zeroOverZero'
  | 'zeroTimesInfinity';

/** Why a quantity is infinite or undefined, and where that began. */
export interface Cause {
  readonly ref: Ref;
  readonly node: NodeId;
  readonly key: CauseKey;
}

/** The numbers of a run, for those who only read. */
export interface Reading {
  readonly tape: Tape;
  /** The number of a quantity of the tape; throws RangeError for a ref that the tape does not know. */
  at(ref: Ref): number;
  /** The origin of an infinite or undefined quantity; undefined when the quantity is finite. */
  cause(ref: Ref): Cause | undefined;
}

/** A tape with numbers, which can be run again with others. */
export interface Run extends Reading {
  /** Puts new inputs in and runs again, allocating nothing; a missing input keeps its number. */
  update(inputs: Inputs): void;
  /** The same with all inputs as a list, in the order of the graph's inputs: for many runs in a row. */
  updateAll(numbers: ArrayLike<number>): void;
  /**
   * Adds the adjoint of every input to `sums`, in the order of the graph's inputs, and gives the value of the target;
   * allocates nothing. Throws RangeError outside of reverse mode.
   */
  addGradient(sums: Float64Array): number;
}
