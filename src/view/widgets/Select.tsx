// One of many, out of a list that opens; what is chosen comes back as the value that was offered.
import type { ReactNode } from 'react';
import './select.css';

interface Option<T extends string> {
  readonly value: T;
  readonly text: string;
  /** Options of one group, side by side in the list, stand under this heading. */
  readonly group?: string;
}

interface SelectProps<T extends string> {
  readonly label: string;
  /** Shows the label before the list, and not only to those who hear it. */
  readonly labelled?: boolean;
  /** A longer hint than the label. */
  readonly title?: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly choose: (value: T) => void;
  readonly className?: string;
  /** What shows the chosen value where its text is not enough: names are typeset, which a list cannot do. */
  readonly face?: ReactNode;
}

function listOf<T extends string>(options: readonly Option<T>[]): ReactNode {
  const one = ({ value, text }: Option<T>) => (
    <option key={value} value={value}>
      {text}
    </option>
  );
  const groups = [...new Set(options.map(({ group }) => group))];
  if (groups.every((group) => group === undefined)) return options.map(one);
  return groups.map((group) => (
    <optgroup key={group} label={group ?? ''}>
      {options.filter((each) => each.group === group).map(one)}
    </optgroup>
  ));
}

/** A list of options; a value that is not offered shows as the first. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, labelled = false, title, value, options, choose, className = '', face } = props;
  const menu = (
    <select
      className={`select ${className}`.trimEnd()}
      aria-label={labelled ? undefined : label}
      title={title}
      value={value}
      onChange={({ target }) => {
        const chosen = options.find((option) => option.value === target.value);
        if (chosen !== undefined) choose(chosen.value);
      }}
    >
      {listOf(options)}
    </select>
  );
  const list =
    face === undefined ? (
      menu
    ) : (
      <span className="faced">
        {menu}
        <span className="select select-face" aria-hidden="true">
          <span>{face}</span>
          <span>▾</span>
        </span>
      </span>
    );
  if (!labelled) return list;
  return (
    <label className="choice">
      <span className="choice-label">{label}</span>
      {list}
    </label>
  );
}
