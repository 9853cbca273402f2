// The head of what opens over the page: its title, and a button that closes it.
import { useWords } from '../marks';
import { IconButton } from './IconButton';
import './dialog.css';

export function DialogHead({ title, close }: { readonly title: string; readonly close: () => void }) {
  return (
    <div className="dialog-head">
      <h2>{title}</h2>
      <IconButton icon="close" label={useWords().close} onClick={close} />
    </div>
  );
}
