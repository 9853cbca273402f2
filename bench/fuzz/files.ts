// Files that are opened: such as the page saves, damaged in their text, in their fields and in the types of these.
import { randomFrom } from '../random';
import { mutatedLink, oneOf, soundLinks } from './links';

const values: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, '', 'x', [], {}, [null], { toString: null }, 'y = a*b', ['h'], { a: 1 }, { a: '1' }],
  ...[{ __proto__: { a: 1 } }, 'a'.repeat(5000), 1e21, -0, 'paths', 3.5, [['a']], { '': 0 }],
];
const names = [
  'adjoint',
  'link',
  'kept',
  'program',
  'inputs',
  'at',
  'mode',
  'opened',
  'share',
  'by',
  'target',
  'lesson',
  'theme',
];

/** The text of a file of a seed: sound, or damaged in its fields or its signs. */
export function mutatedFile(seed: number): string {
  const random = randomFrom(seed);
  const kept: Record<string, unknown> = {
    program: 'y = (a+b)*(a+b)',
    at: 2,
    mode: 'reverse',
    inputs: { a: 1 },
    opened: [],
  };
  const file: Record<string, unknown> = {
    adjoint: 1,
    link: random() < 0.5 ? oneOf(random, soundLinks) : mutatedLink(seed),
    ...(random() < 0.5 && { kept }),
  };
  for (let times = Math.floor(random() * 4); times > 0; times -= 1) {
    const at = random() < 0.5 ? kept : file;
    at[oneOf(random, names)] = oneOf(random, values);
  }
  const text = JSON.stringify(file);
  if (random() < 0.6) return text;
  const at = Math.floor(random() * text.length);
  return random() < 0.5
    ? text.slice(0, at)
    : text.slice(0, at) + oneOf(random, ['"', '}', '\u0000', '[', ',', '𝒙']) + text.slice(at + 1);
}
