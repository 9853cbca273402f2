// How the nodes of a lesson and their derivatives are called.
import type { NodeId } from '../engine';

/** A name in parts, each TeX: a letter or a word, what stands above and below behind it, and what follows. */
export interface NameParts {
  readonly base: string;
  readonly sup: string;
  readonly sub: string;
  /** The indices of a name of code: `[0,1]`. */
  readonly tail: string;
}

/** How the nodes of a lesson and their derivatives are called. */
export interface Labels {
  /** TeX names of nodes where the convention (`z2_1`, `theta1_12`) says something else. */
  readonly nodes?: Readonly<Record<NodeId, string>>;
  /** Names of nodes by a notation; undefined: by convention. */
  readonly parts?: (id: NodeId) => NameParts | undefined;
  /** Whether a node is a 1 that formulas leave out of products. */
  readonly silent?: (id: NodeId) => boolean;
  /** TeX of an adjoint, of a tangent, with `#base`, `#scripts` and `#tail` of the name; absent: as a quotient. */
  readonly adjoint?: string;
  readonly tangent?: string;
}
