// Which command a key calls, wherever the focus is.
import { type Command, commands } from './commands';

const shiftMatters = (key: string): boolean => key.length > 1 || key === ' ' || /[a-z]/i.test(key);

/** A key event as the table writes it: `Shift+ArrowRight`, `Ctrl+z`, `?`. */
export function keyName(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'code'>,
): string {
  // With Alt or Option the key may be a sign such as ®; the code still says which key it is.
  const letter = event.altKey && /^Key[A-Z]$/.test(event.code) ? event.code.slice(3) : event.key;
  const key = letter.length === 1 ? letter.toLowerCase() : letter;
  const ctrl = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  const alt = event.altKey ? 'Alt+' : '';
  const shift = event.shiftKey && shiftMatters(key) ? 'Shift+' : '';
  return `${ctrl}${alt}${shift}${key}`;
}

const byKey = new Map(commands.flatMap((command) => command.keys.map((key) => [key, command] as const)));

/** Keys that a control with the focus uses itself. */
const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
const shifted = (keys: readonly string[]): readonly string[] => keys.flatMap((key) => [key, `Shift+${key}`]);
const ownKeys = {
  none: () => false,
  text: (key: string) => !/^F\d/.test(key),
  choice: (key: string) => key.length === 1 || shifted(arrows).includes(key),
  slider: (key: string) => shifted(arrows).includes(key),
  graph: (key: string) => shifted(arrows).includes(key),
  scroll: (key: string) => key === 'ArrowUp' || key === 'ArrowDown',
  button: (key: string) => key === ' ' || key === 'Shift+ ',
} as const satisfies Readonly<Record<string, (key: string) => boolean>>;

export type Control = keyof typeof ownKeys;

/** The command that a key calls while `control` has the focus; undefined when the key is not ours there. */
export function commandFor(key: string, control: Control, singleKeys: boolean): Command | undefined {
  const command = byKey.get(key);
  if (command === undefined) return undefined;
  if (command.always?.includes(key) === true || key.startsWith('Alt+')) return command;
  if (ownKeys[control](key)) return undefined;
  return !singleKeys && key.length === 1 && key !== ' ' ? undefined : command;
}
