// Code as people write it, of four libraries: what it becomes has the values and gradients that they print.
import { describe, expect, it } from 'vitest';
import { functionCases } from '../../../scripts/testing/codeOfFunctions';
import { torchCases } from '../../../scripts/testing/codeOfTorch';
import { compile, execute, reverseMode, valueRef } from '../../engine';
import { type CodeReading, programFromCode } from '.';

function readingOf(code: string): CodeReading {
  const reading = programFromCode(code);
  if (reading === undefined || 'key' in reading) throw new Error(`not read: ${JSON.stringify(reading)}`);
  return reading;
}

const cases = [...torchCases, ...functionCases];

describe('code becomes the program that it says', () => {
  it.each(cases.filter(({ value }) => !Number.isNaN(value)))('$name', ({ code, value, slopes, inputs }) => {
    const reading = readingOf(code);
    const graph = compile(reading.program);
    const run = execute(reverseMode(graph), reading.inputs);
    expect(run.at(valueRef(graph.target)), reading.program).toBeCloseTo(value, 10);
    for (const [name, slope] of Object.entries(slopes))
      expect(run.at(`g:${name}`), `${name} in\n${reading.program}`).toBeCloseTo(slope, 8);
    if (inputs !== undefined) expect(reading.inputs).toEqual(inputs);
  });

  it('what is drawn at random has no number, and every other name has one', () => {
    const reading = readingOf(cases.at(-1)?.code ?? '');
    expect(compile(reading.program).inputs).toEqual(['w', 'x']);
    expect(reading.inputs).toEqual({ x: 2 });
  });
});
