// The gallery's numbers: what a source prints beside what the engine computes.
import { adjointRef, afterStep, compile, execute, isKind, nodeOf, reverseMode } from '../../engine';
import type { Preset } from '../../lessons';

export interface Comparison {
  readonly name: string;
  /** The number is that after a step of gradient descent. */
  readonly after: boolean;
  readonly published: string;
  readonly computed: number;
  /** Whether the computed number agrees with every digit that is printed. */
  readonly agrees: boolean;
}

function agrees(published: string, computed: number): boolean {
  const decimals = published.split('.')[1]?.length ?? 0;
  // A little over half a unit of the last printed digit, since sources round halves either way.
  return Math.abs(computed - Number(published)) <= 0.5000001 * 10 ** -decimals;
}

/** Each published number of a preset beside the computed one. */
export function compare(preset: Preset): readonly Comparison[] {
  const run = execute(reverseMode(compile(preset.program)), preset.inputs);
  const { step } = preset;
  const row = (name: string, text: string, computed: number, after: boolean): Comparison => ({
    name,
    after,
    published: text.replace('-', '−'),
    computed,
    agrees: agrees(text, computed),
  });
  const rows = preset.published.map(({ ref, text }) =>
    row(isKind(ref, 'adjoint') ? `d${run.tape.target}/d${nodeOf(ref)}` : nodeOf(ref), text, run.at(ref), false),
  );
  if (step === undefined) return rows;
  const gradient = (id: string): number => run.at(adjointRef(id));
  return [
    ...rows,
    row(run.tape.target, step.published, afterStep(run.tape, preset.inputs, { ...step, gradient }), true),
  ];
}
