// What the reader chose: the only state there is; the address bar is its other form. A row of the tables is a choice.
import type { Choice, LinkField } from './choice';
import { lessonRows } from './lessonRows';
import { pageRows } from './pageRows';
import { toolRows } from './toolRows';

/** Every choice, in the order in which a link names them. */
const choiceTable = { ...lessonRows, ...toolRows, ...pageRows };

type Table = typeof choiceTable;
export type ChoiceName = keyof Table;
export type Choices = { readonly [K in ChoiceName]: Table[K] extends Choice<infer T> ? T : never };

/** The rows with their names, for what is done with every choice alike. */
export const choiceRows = Object.entries(choiceTable) as readonly (readonly [ChoiceName, Choice<unknown>])[];

/** Of all rows that `says` is true of: what `value` gives, by the name of the choice. */
export function ofChoices(
  says: (row: Choice<unknown>, name: ChoiceName) => boolean,
  value: (row: Choice<unknown>, name: ChoiceName) => unknown,
): Partial<Choices> {
  return Object.fromEntries(
    choiceRows.filter(([name, row]) => says(row, name)).map(([name, row]) => [name, value(row, name)]),
  );
}

/** Choices of a reader who has chosen nothing. */
export const startChoices = ofChoices(
  () => true,
  ({ initial }) => initial,
) as Choices;

/** What a link that does not name it takes back: the reader's own program opens in reverse mode, as it is written. */
export const plainDifferentiation: Partial<Choices> = ofChoices(
  ({ perLink }) => perLink === true,
  ({ initial }) => initial,
);

/** The choices that undo brings back. */
export type Undone = Partial<Choices>;
/** The choices that undo takes back. */
export const undoneOf = (choices: Choices): Undone =>
  ofChoices(
    ({ undo }) => undo === true,
    (_, name) => choices[name],
  );

/** The choices as the audience's window shows them. */
export const audienceOf = (choices: Choices): Choices => ({
  ...choices,
  ...ofChoices(
    (row) => row.audience !== undefined,
    (row, name) => row.audience?.(choices[name]),
  ),
});

/** The row and the field that a key of a link belongs to. */
export const fieldsByKey: ReadonlyMap<string, readonly [ChoiceName, LinkField<unknown>]> = new Map(
  choiceRows.flatMap(([name, { fields }]) =>
    fields.flatMap((field) => [field.key, ...(field.aliases ?? [])].map((key) => [key, [name, field]] as const)),
  ),
);
