// How one finds that a text gives a number away.
import { formatNumber, fullNumber } from '../../src/draw/numbers';
import { taught } from '../../src/lessons';
import type { Choices } from '../../src/state';

/** Inputs of many digits: two quantities have the same number only where the formula says so. */
export const odd = (lesson: Choices['lesson']): Choices['inputs'] =>
  Object.fromEntries(
    (taught.find(({ id }) => id === lesson)?.inputs ?? [])
      .filter(({ id }) => !['y', 'lambda'].includes(id))
      .map(({ id, value }, i) => [id, Number((value * 0.9137 + 0.2171 + 0.01373 * i).toPrecision(5))]),
  );

/** How the number of a quantity may be written: rounded as on the page, or in full; where it has digits enough to be told from others. */
export const textsOf = (number: number): readonly string[] => {
  const plain = (text: string): string => text.replace(/^[^\d.]+/, '').replace(/[^\d.].*$/, '');
  return [...new Set([plain(formatNumber(number)), plain(fullNumber(number))])].filter(
    (text) => text.replace(/\D/g, '').replace(/^0+/, '').length >= 3,
  );
};

/** Whether a text says a number of these digits, not as a part of a longer one. */
export const holds = (text: string, digits: string): boolean =>
  new RegExp(`(?<![\\d.])${digits.replace('.', '\\.')}(?!\\d)`).test(text);

/** Whether two numbers look the same, up to their signs. */
export const isSame = (a: number, b: number): boolean => Math.abs(Math.abs(a) - Math.abs(b)) <= 1e-9 * Math.abs(a);
