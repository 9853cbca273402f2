// What a link has no room for stays with the page's own history, so that a reload loses nothing.
import { ProgramError } from '../../engine';
import type { Choices } from '../choices';
import { chosenPlan } from '../scene';

type Kept = Pick<Choices, 'program' | 'at' | 'inputs' | 'target' | 'by'>;

/** The choices that depend on the reader's own program, for the history of the page. */
export const keptOf = ({ program, at, inputs, target, by }: Choices): Kept => ({ program, at, inputs, target, by });

const isText = (value: unknown): value is string | undefined => value === undefined || typeof value === 'string';

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { program, at, inputs, target, by }: Partial<Record<keyof Kept, unknown>> = value;
  const numbers = typeof inputs === 'object' && inputs !== null ? Object.values(inputs) : [NaN];
  return (
    typeof program === 'string' &&
    Number.isInteger(at) &&
    numbers.every(Number.isFinite) &&
    isText(target) &&
    isText(by)
  );
}

/** The choices with what the history kept, where that still makes a lesson; else the choices as they are. */
export function withKept(choices: Choices, kept: unknown): Choices {
  if (choices.lesson !== 'own' || !isKept(kept)) return choices;
  const wanted = { ...choices, ...keptOf({ ...choices, ...kept }) };
  try {
    const { frames, lesson } = chosenPlan(wanted);
    const known = new Set(lesson.inputs.map((spec) => spec.id));
    const inputs = Object.fromEntries(Object.entries(wanted.inputs).filter(([id]) => known.has(id)));
    return { ...wanted, inputs, at: Math.max(0, Math.min(frames.length - 1, wanted.at)) };
  } catch (error) {
    if (error instanceof ProgramError) return choices;
    throw error;
  }
}
