// What the parts of the bench have found, kept side by side: one part can be measured again without the others.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts, in the order in which results.md shows them. */
const parts = ['engine', 'page'] as const;
export type Part = (typeof parts)[number];

type Saved = Partial<Record<Part, { readonly summary: string; readonly data: unknown }>>;

const read = (folder: string): Saved => {
  const file = join(folder, 'results.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Saved) : {};
};

/** What a part has saved before, if anything. */
export const saved = (folder: string, part: Part): unknown => read(folder)[part]?.data;

/** Puts a part into results.json and results.md of a folder; the other parts stay. */
export function save(folder: string, part: Part, data: object, summary: string): void {
  const all: Saved = { ...read(folder), [part]: { summary, data } };
  const known = Object.fromEntries(parts.flatMap((each) => (all[each] === undefined ? [] : [[each, all[each]]])));
  writeFileSync(join(folder, 'results.json'), `${JSON.stringify(known, null, 1)}\n`);
  writeFileSync(join(folder, 'results.md'), parts.flatMap((each) => all[each]?.summary ?? []).join('\n'));
}
