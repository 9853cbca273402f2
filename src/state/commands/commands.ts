// The table of commands: keys, words and actions. Listener, buttons and the help dialog are made from it.
import type { Text } from '../../lessons';
import { toolRow, tools } from '../choices';
import * as act from '../actions';
import { isAudience, toggleAudience } from '../windows';
import type { Session } from '../session';
import { handBack } from './embed';
import { chooseFile, saveFile } from '../link';

export type CommandGroup = 'move' | 'play' | 'show' | 'inputs' | 'page';

export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  /** Keys as `KeyboardEvent.key`, with `Shift+`, `Ctrl+`, `Alt+` in front; `Ctrl` stands for Command on a Mac. */
  readonly keys: readonly string[];
  readonly label: Text;
  /** Acts although a slider, a node or a button has the focus, since presentation remotes send it. */
  readonly always?: readonly string[];
  readonly run: (session: Session) => void;
}

/** One for each tool that has a key. */
const toolCommands: readonly Command[] = tools.flatMap((tool): readonly Command[] => {
  const { key, label } = toolRow(tool);
  if (key === undefined || label === undefined) return [];
  return [{ id: tool, group: 'show', keys: [key], label, run: (to) => act.toggleTool(to, tool) }];
});

const speedUp = (by: 1 | -1) => (to: Session) => act.shiftSpeed(to, by);
const zoomed = (by: 'in' | 'out' | 'fit') => (to: Session) => act.zoom(to, by);

export const commands: readonly Command[] = [
  {
    id: 'next',
    group: 'move',
    keys: ['ArrowRight', 'PageDown', ' ', 'n'],
    always: ['PageDown'],
    label: { en: 'Next', zh: '下一步' },
    run: (session) => {
      if (!act.next(session)) handBack(session, 'next');
    },
  },
  {
    id: 'previous',
    group: 'move',
    keys: ['ArrowLeft', 'PageUp', 'Shift+ ', 'p', 'Backspace'],
    always: ['PageUp'],
    label: { en: 'Previous', zh: '上一步' },
    run: (session) => {
      if (!act.previous(session)) handBack(session, 'prev');
    },
  },
  {
    id: 'nextSection',
    group: 'move',
    keys: ['ArrowDown', 'Shift+ArrowRight'],
    label: { en: 'Next section', zh: '下一节' },
    run: act.nextSection,
  },
  {
    id: 'previousSection',
    group: 'move',
    keys: ['ArrowUp', 'Shift+ArrowLeft'],
    label: { en: 'Previous section', zh: '上一节' },
    run: act.previousSection,
  },
  { id: 'first', group: 'move', keys: ['Home'], label: { en: 'First', zh: '开头' }, run: act.first },
  { id: 'last', group: 'move', keys: ['End'], label: { en: 'Last', zh: '结尾' }, run: act.last },
  {
    id: 'goto',
    group: 'move',
    keys: ['g'],
    label: { en: 'Go to a step', zh: '跳到某一步' },
    run: (to) => act.openDialog(to, 'goto'),
  },
  {
    id: 'overview',
    group: 'move',
    keys: ['o'],
    label: { en: 'Overview of all beats', zh: '总览' },
    run: (to) => act.openDialog(to, 'overview'),
  },
  {
    id: 'finer',
    group: 'move',
    keys: ['['],
    label: { en: 'Smaller steps', zh: '步子小一些' },
    run: (to) => act.shiftPace(to, -1),
  },
  {
    id: 'coarser',
    group: 'move',
    keys: [']'],
    label: { en: 'Larger steps', zh: '步子大一些' },
    run: (to) => act.shiftPace(to, 1),
  },
  { id: 'play', group: 'play', keys: ['k'], label: { en: 'Play or pause', zh: '播放 / 暂停' }, run: act.togglePlay },
  {
    id: 'replay',
    group: 'play',
    keys: ['r'],
    label: { en: 'Show this step again', zh: '重放这一步' },
    run: act.replay,
  },
  { id: 'slower', group: 'play', keys: ['<'], label: { en: 'Slower', zh: '慢一些' }, run: speedUp(-1) },
  { id: 'faster', group: 'play', keys: ['>'], label: { en: 'Faster', zh: '快一些' }, run: speedUp(1) },
  {
    id: 'ask',
    group: 'play',
    keys: ['h'],
    label: { en: 'Ask for each new number', zh: '先猜后看：新的数先藏起来' },
    run: act.toggleAsking,
  },
  {
    id: 'present',
    group: 'show',
    keys: ['f'],
    label: { en: 'Present', zh: '全屏讲课' },
    run: (to) => (isAudience() ? act.toggleFullscreen() : act.togglePresenting(to)),
  },
  {
    id: 'audience',
    group: 'show',
    keys: ['s'],
    label: { en: 'Window for the audience', zh: '听众窗口' },
    run: toggleAudience,
  },
  {
    id: 'black',
    group: 'show',
    keys: ['b', '.'],
    label: { en: 'Black screen', zh: '黑屏' },
    run: (to) => act.toggleScreen(to, 'black'),
  },
  {
    id: 'white',
    group: 'show',
    keys: ['w'],
    label: { en: 'White screen', zh: '白屏' },
    run: (to) => act.toggleScreen(to, 'white'),
  },
  {
    id: 'theme',
    group: 'show',
    keys: ['d'],
    label: { en: 'Light, dark, projector', zh: '浅色、深色、投影' },
    run: act.cycleTheme,
  },
  {
    id: 'notation',
    group: 'show',
    keys: ['v'],
    label: { en: 'Another notation', zh: '换一种记号' },
    run: act.cycleNotation,
  },
  { id: 'language', group: 'show', keys: ['l'], label: { en: '中文', zh: 'English' }, run: act.toggleLanguage },
  {
    id: 'open',
    group: 'show',
    keys: ['e'],
    label: { en: 'Open a node into its parts, or close it', zh: '展开或收起一个节点' },
    run: act.toggleOpen,
  },
  ...toolCommands,
  { id: 'zoomIn', group: 'show', keys: ['+', '='], label: { en: 'Larger', zh: '放大' }, run: zoomed('in') },
  { id: 'zoomOut', group: 'show', keys: ['-'], label: { en: 'Smaller', zh: '缩小' }, run: zoomed('out') },
  { id: 'fit', group: 'show', keys: ['0'], label: { en: 'Fit', zh: '适合窗口' }, run: zoomed('fit') },
  {
    id: 'nextSample',
    group: 'inputs',
    keys: ['x'],
    label: { en: 'Next sample (network)', zh: '下一个样本（网络）' },
    run: act.nextSample,
  },
  { id: 'undo', group: 'inputs', keys: ['Ctrl+z'], label: { en: 'Undo', zh: '撤销' }, run: act.undo },
  { id: 'redo', group: 'inputs', keys: ['Ctrl+Shift+z', 'Ctrl+y'], label: { en: 'Redo', zh: '重做' }, run: act.redo },
  {
    id: 'resetInputs',
    group: 'inputs',
    keys: ['Alt+Shift+r'],
    label: { en: 'Reset the inputs', zh: '恢复输入' },
    run: act.resetInputs,
  },
  {
    id: 'resetAll',
    group: 'inputs',
    keys: ['Alt+r'],
    label: { en: 'Reset everything', zh: '全部恢复' },
    run: act.resetAll,
  },
  { id: 'save', group: 'page', keys: ['Ctrl+s'], label: { en: 'Save to a file', zh: '存为文件' }, run: saveFile },
  {
    id: 'export',
    group: 'page',
    keys: ['Ctrl+e', 'Ctrl+p'],
    label: { en: 'Export or print', zh: '导出或打印' },
    run: (to) => act.openDialog(to, 'export'),
  },
  { id: 'openFile', group: 'page', keys: ['Ctrl+o'], label: { en: 'Open a file', zh: '打开文件' }, run: chooseFile },
  {
    id: 'help',
    group: 'page',
    keys: ['?', 'F1'],
    always: ['F1'],
    label: { en: 'Keyboard shortcuts', zh: '键盘快捷键' },
    run: (to) => act.openDialog(to, 'help'),
  },
];

const byId = new Map(commands.map((command) => [command.id, command]));

/** The command of that id; throws RangeError when there is none. */
export function commandOf(id: string): Command {
  const found = byId.get(id);
  if (found === undefined) throw new RangeError(`There is no command ${id}.`);
  return found;
}
