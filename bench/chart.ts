// A chart as SVG: time against rungs of the ladder, on a logarithmic axis, readable on light and dark paper.
import type { Rung } from './ladder';

const size = { width: 720, height: 400, left: 76, right: 150, top: 24, bottom: 52 } as const;
const least = 5;
const most = 1e10;
const ticks = [
  [1e2, '100 ns'],
  [1e3, '1 µs'],
  [1e4, '10 µs'],
  [1e5, '100 µs'],
  [1e6, '1 ms'],
  [1e7, '10 ms'],
  [1e8, '100 ms'],
  [1e9, '1 s'],
] as const;

/** A power of two as one writes it. */
const powerOfTwo = (exponent: number): string =>
  `2${[...String(exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '').join('')}`;

const round = (number: number): string => number.toFixed(1);

/** The picture for the README. */
export function ladderChart(rungs: readonly Rung[]): string {
  const last = rungs.at(-1)?.rungs ?? 1;
  const x = (n: number): number => size.left + (n / last) * (size.width - size.left - size.right);
  const y = (time: number): number =>
    size.height -
    size.bottom -
    (Math.log(time / least) / Math.log(most / least)) * (size.height - size.top - size.bottom);
  const line = (pick: (rung: Rung) => number): string =>
    rungs.map((rung, i) => `${i === 0 ? 'M' : 'L'}${round(x(rung.rungs))} ${round(y(pick(rung)))}`).join('');
  const end = (pick: (rung: Rung) => number, words: readonly string[], colour: string): string => {
    const rung = rungs.at(-1);
    if (rung === undefined) return '';
    const spans = words.map((word, i) => `<tspan x="${round(x(last) + 10)}" dy="${i === 0 ? 0 : 18}">${word}</tspan>`);
    return `<text y="${round(y(pick(rung)) + 5)}" fill="${colour}">${spans.join('')}</text>`;
  };
  const grid = ticks.map(
    ([time, label]) =>
      `<path d="M${size.left} ${round(y(time))}H${size.width - size.right}" stroke="#e3e6e9"/>` +
      `<text x="${size.left - 10}" y="${round(y(time) + 5)}" text-anchor="end">${label}</text>`,
  );
  const numbers = rungs
    .filter((rung) => rung.rungs % 5 === 0)
    .map(
      (rung) =>
        `<text x="${round(x(rung.rungs))}" y="${size.height - size.bottom + 24}" text-anchor="middle">${rung.rungs}</text>`,
    );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-family="system-ui, sans-serif" font-size="14" fill="#5c6670">`,
    `<title>Time of a derivative on a ladder of doublings: by every path, and by one pass back</title>`,
    `<rect width="${size.width}" height="${size.height}" fill="#fcfcfa"/>`,
    ...grid,
    ...numbers,
    `<text x="${round((size.left + size.width - size.right) / 2)}" y="${size.height - 8}" text-anchor="middle">rungs</text>`,
    `<path d="${line((rung) => rung.paths)}" fill="none" stroke="#5c6670" stroke-width="2.5"/>`,
    `<path d="${line((rung) => rung.reverse)}" fill="none" stroke="#b84a00" stroke-width="2.5"/>`,
    end((rung) => rung.paths, ['path by path', `${powerOfTwo(last)} paths`], '#1c2127'),
    end((rung) => rung.reverse, ['one pass back', `${2 * last} edges`], '#b84a00'),
    '</svg>',
    '',
  ].join('\n');
}
