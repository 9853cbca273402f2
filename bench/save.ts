// What the parts of the bench have found, kept side by side: one part can be measured again without the others.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts, in the order in which results.md shows them. */
const parts = ['engine', 'page'] as const;
export type Part = (typeof parts)[number];

type Saved = Partial<Record<Part, { readonly summary: string; readonly data: unknown }>>;

/** Puts a part into results.json and results.md of a folder; the other parts stay. */
export function save(folder: string, part: Part, data: object, summary: string): void {
  const file = join(folder, 'results.json');
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Saved) : {};
  const saved: Saved = { ...before, [part]: { summary, data } };
  const known = Object.fromEntries(parts.flatMap((each) => (saved[each] === undefined ? [] : [[each, saved[each]]])));
  writeFileSync(file, `${JSON.stringify(known, null, 1)}\n`);
  writeFileSync(join(folder, 'results.md'), parts.flatMap((each) => saved[each]?.summary ?? []).join('\n'));
}
