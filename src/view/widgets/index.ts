// The widgets of the interface: buttons, choices, numbers that are typed or dragged, dialogs, each with its own style.
export { CopyButton } from './CopyButton';
export { Dialog } from './Dialog';
export { Fitted } from './Fitted';
export { IconButton } from './IconButton';
export { NumberField } from './NumberField';
export { NumberSlider } from './NumberSlider';
export { addressWith, isTyped, Paper, PaperHead, PaperWho } from './Paper';
export { Popover } from './Popover';
export { fitsQrCode, QrCode } from './QrCode';
export { Select } from './Select';
export { Switch } from './Switch';
import './button.css';
