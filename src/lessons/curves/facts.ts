// A table of properties that fills as the lecture goes: symbols only, so that it reads the same in every language.
import type { Beat, Equation } from '../types';

/** TeX of a property, and the beat that brings it. */
type Fact = readonly [tex: string, beat: string];

export interface Facts {
  /** TeX of the functions that are compared. */
  readonly columns: readonly Fact[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly Fact[] }[];
}

/** TeX of the table when the beats in `past` have been. What is still to come keeps its room. */
function table({ columns, rows }: Facts, past: ReadonlySet<string>): string {
  const cell = ([tex, beat]: Fact): string => (past.has(beat) ? tex : `\\phantom{${tex}}`);
  const line = (head: string, cells: readonly Fact[]): string => [head, ...cells.map(cell)].join('&');
  const body = rows.map(({ head, cells }) => line(head, cells)).join('\\\\');
  return `\\def\\arraystretch{1.25}\\begin{array}{l|${'c'.repeat(columns.length)}}${line('', columns)}\\\\\\hline ${body}\\end{array}`;
}

/**
 * The beats of a lesson with the table as it stands at each of them, and these tables. A beat that brings nothing
 * keeps the table of the beat before.
 */
export function withFacts(
  beats: readonly Beat[],
  facts: Facts,
): { readonly beats: readonly Beat[]; readonly equations: readonly Equation[] } {
  const all = [...facts.columns, ...facts.rows.flatMap((row) => row.cells)];
  const bringing = new Set(all.map(([, beat]) => beat));
  const told = beats.filter((beat) => bringing.has(beat.id)).map((beat) => beat.id);
  const equations = told.map((id, i) => ({
    id: `facts-${id}`,
    items: [table(facts, new Set(told.slice(0, i + 1)))],
  }));
  return {
    beats: beats.map((beat) => (bringing.has(beat.id) ? { ...beat, equations: [`facts-${beat.id}`] } : beat)),
    equations,
  };
}
