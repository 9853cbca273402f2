// What is no code that is understood: its line is named with the reason; and what is a program is not taken for code.
import { describe, expect, it } from 'vitest';
import { refusedCode } from '../../../scripts/testing/codeRefused';
import { firstOwnProgram, presets, programFromLatex } from '../own';
import { programFromCode } from '.';

describe('what is not understood is named', () => {
  it.each(refusedCode.map(([code, line, key, word]) => ({ code, line, key, word })))(
    '$code',
    ({ code, line, key, word }) => {
      const reading = programFromCode(code);
      expect(reading).toMatchObject({ key, line, detail: word === undefined ? [] : [word] });
      if (reading === undefined || !('key' in reading)) return;
      const { offset, length } = reading;
      expect(code.split('\n')[line - 1]?.trim()).toContain(code.slice(offset, offset + length).split('\n')[0]);
    },
  );
});

describe('what is a program stays as it is', () => {
  it.each([
    firstOwnProgram,
    ...presets.map(({ program }) => program),
    'e = (a+b)(b+1)',
    'f(x) = x^2; y = f(3) + f(a)',
    'def f(x):\n  return x*x\ny = f(a)',
    'import numpy as np\ny = np.exp(-x)  # a comment',
    'z = w*x + b\nw = 0.5',
    'y = sin x',
    'c = 2',
    'x = ?\ny = x*x',
    'y = (',
    '',
    '3 + 4',
  ])('%j', (program) => expect(programFromCode(program)).toBeUndefined());

  it('and LaTeX is not taken for code', () => {
    for (const tex of ['\\frac{1}{1+e^{-x}}', 'L = -(y \\log a + (1-y)\\log(1-a))', '\\max(0, x)'])
      expect([tex, programFromCode(tex), programFromCode(programFromLatex(tex))]).toEqual([tex, undefined, undefined]);
  });
});
