// The table of commands: every key once, every command in both languages, controls keep their own keys.
import { describe, expect, it } from 'vitest';
import { commandFor, keyName } from './commandKeys';
import { commands } from './commands';

const press = (key: string, more: Partial<KeyboardEvent> = {}): string =>
  keyName({ key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('commands', () => {
  it('gives no key to two commands', () => {
    const keys = commands.flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names every command in both languages', () => {
    for (const { label } of commands) {
      expect(label.en).not.toBe('');
      expect(label.zh).not.toBe('');
    }
  });

  it('names keys as the table does', () => {
    expect(press('N')).toBe('n');
    expect(press('?', { shiftKey: true })).toBe('?');
    expect(press('ArrowRight', { shiftKey: true })).toBe('Shift+ArrowRight');
    expect(press('z', { metaKey: true })).toBe('Ctrl+z');
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+z');
    expect(press('®', { altKey: true, code: 'KeyR' })).toBe('Alt+r');
  });

  it('lets a presentation remote act anywhere', () => {
    for (const control of ['none', 'text', 'choice', 'slider', 'graph', 'button'] as const) {
      expect(commandFor('PageDown', control, false)?.id).toBe('next');
      expect(commandFor('PageUp', control, false)?.id).toBe('previous');
    }
  });

  it('leaves arrows to sliders, Space to buttons, letters to text', () => {
    expect(commandFor('ArrowRight', 'slider', true)).toBeUndefined();
    expect(commandFor('n', 'slider', true)?.id).toBe('next');
    expect(commandFor(' ', 'button', true)).toBeUndefined();
    expect(commandFor('ArrowDown', 'scroll', true)).toBeUndefined();
    expect(commandFor('ArrowRight', 'scroll', true)?.id).toBe('next');
    expect(commandFor('ArrowRight', 'button', true)?.id).toBe('next');
    expect(commandFor('n', 'text', true)).toBeUndefined();
    expect(commandFor('Ctrl+z', 'text', true)).toBeUndefined();
  });

  it('can switch single keys off', () => {
    expect(commandFor('b', 'none', true)?.id).toBe('black');
    expect(commandFor('b', 'none', false)).toBeUndefined();
    expect(commandFor('ArrowRight', 'none', false)?.id).toBe('next');
    expect(commandFor('Alt+r', 'none', false)?.id).toBe('resetAll');
  });
});
