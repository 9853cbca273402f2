// One of a few, all in sight: a row of words of which one is chosen.
import { type MouseEvent, type ReactNode, useId } from 'react';
import './switch.css';

interface Choice<T> {
  readonly value: T;
  readonly text: ReactNode;
  readonly disabled?: boolean | undefined;
  /** What it means, while it is pointed at. */
  readonly title?: string | undefined;
  /** Attributes for its mark, as the quantity whose value it is. */
  readonly data?: Readonly<Record<`data-${string}`, string | undefined>> | undefined;
}

interface SwitchProps<T> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Choice<T>[];
  readonly choose: (value: T) => void;
  readonly className?: string;
}

/** Who has clicked goes on with the keys of the page; who came by keys goes on choosing. A key's click counts no presses. */
const letGo = (event: MouseEvent<HTMLInputElement>): void => {
  if (event.detail > 0) event.currentTarget.blur();
};

/** Radio buttons that look like one bar; `T` is compared by identity. */
export function Switch<T extends string | number | boolean | undefined>(props: SwitchProps<T>) {
  const { label, value, options, choose, className = '' } = props;
  const name = useId();
  return (
    <span className={`switch ${className}`.trimEnd()} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={String(option.value)} className="switch-part" title={option.title} {...option.data}>
          <input
            type="radio"
            name={name}
            value={String(option.value ?? 'none')}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => choose(option.value)}
            onClick={letGo}
          />
          <span className="switch-text">{option.text}</span>
        </label>
      ))}
    </span>
  );
}
