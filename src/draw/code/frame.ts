// What the code of a pass is made from, and what all four libraries share.
import { memo, type Inputs, reverseMode, type Tape, valueRef } from '../../engine';
import type { Network } from '../../lessons';
import { namingOf } from './naming';
import { plain, type Syntax } from './write';
import { stepLine } from './lines';

/** The words of the comments. */
export interface CodeWords {
  readonly inputs: string;
  readonly values: string;
  readonly partials: string;
  readonly backward: string;
  readonly results: string;
  /** Says which functions the library lacks. */
  readonly missing: (functions: string) => string;
}

/** One pass to write down. */
export interface PassToWrite {
  readonly tape: Tape;
  readonly inputs: Inputs;
  readonly words: CodeWords;
  /** The network that the pass is that of. */
  readonly network?: Network | undefined;
}

/** The tape of reverse mode for the same target. */
export const reverseOf = memo((tape: Tape): Tape =>
  tape.mode === 'reverse' ? tape : reverseMode(tape.graph, tape.target),
);

/** How many steps compute values. */
const valueCount = ({ graph }: Tape): number => graph.size - graph.inputs.length;

/** Whether the target depends on any input. */
export const moves = (tape: Tape): boolean =>
  tape.graph.inputs.includes(tape.target) || tape.stepAt(valueCount(tape))?.kind === 'partial';

/** The lines of the forward pass; made once for each tape, since they do not depend on the inputs. */
export const forwardLines = memo((tape: Tape, syntax: Syntax): readonly string[] =>
  Array.from({ length: valueCount(tape) }, (_, i) => plain(stepLine(tape, i, syntax) ?? [])),
);

/** The inputs as code: names and numbers. */
export function inputsAsCode({ tape, inputs }: PassToWrite): readonly (readonly [name: string, value: number])[] {
  const name = namingOf(tape);
  return tape.graph.inputs.map((id) => [name(valueRef(id)), inputs[id] ?? NaN] as const);
}

/** Lines as one text that ends with a line break. */
export const textOf = (...parts: readonly (readonly string[])[]): string =>
  `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
