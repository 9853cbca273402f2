// The gallery's numbers: what a source prints beside what the engine computes.
import { compile, execute, reverseMode } from '../engine';
import type { Preset } from '../lessons';

export interface Comparison {
  readonly name: string;
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
  return preset.published.map(({ ref, text }) => ({
    name: ref.startsWith('g:') ? `∂${run.tape.target}/∂${ref.slice(2)}` : ref.slice(2),
    published: text.replace('-', '−'),
    computed: run.at(ref),
    agrees: agrees(text, run.at(ref)),
  }));
}
