// A button that shows a sign only: its name is read aloud and stands in its hint.
import type { ComponentProps } from 'react';
import { Icon, type IconName } from '../marks';
import './button.css';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'type'> {
  /** A drawn sign, or a letter such as − and +. */
  readonly icon: IconName | { readonly text: string };
  readonly label: string;
  /** Without a border, until it is pointed at. */
  readonly quiet?: boolean;
}

/** A button with a sign; `title` is its label unless another hint is given. */
export function IconButton({ icon, label, quiet = false, className = '', title, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={title ?? label}
      className={`button icon-button${quiet ? ' quiet' : ''} ${className}`.trimEnd()}
      {...rest}
    >
      {typeof icon === 'string' ? <Icon name={icon} /> : <span aria-hidden="true">{icon.text}</span>}
    </button>
  );
}
