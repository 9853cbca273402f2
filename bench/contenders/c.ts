// The plain tape in C, compiled with gcc -O2 where gcc exists; it measures itself.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Units, inputsOf } from '../units';
import type { Timed } from './contender';

const folder = mkdtempSync(join(tmpdir(), 'adjoint-bench-'));
let program: string | false | undefined;

function compiled(): string | false {
  if (program !== undefined) return program;
  const made = join(folder, 'tape');
  try {
    execFileSync('gcc', ['-O2', '-o', made, join('bench', 'contenders', 'tape.c'), '-lm']);
    program = made;
  } catch {
    program = false;
  }
  return program;
}

/** Undefined where there is no gcc. */
export function cTape(units: Units): Timed | undefined {
  const binary = compiled();
  if (binary === false) return undefined;
  const file = join(folder, `${units.size}.graph`);
  const bytes = (list: Uint8Array | Int32Array | Float64Array): Uint8Array =>
    new Uint8Array(list.buffer, list.byteOffset, list.byteLength);
  writeFileSync(
    file,
    Buffer.concat([Int32Array.of(units.size), units.ops, units.a, units.b, units.numbers].map((list) => bytes(list))),
  );
  const asked = inputsOf(units).slice(0, 100);
  const call = (runs: number): readonly number[] =>
    execFileSync(binary, [file, String(runs), ...asked.map(String)], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(Number);
  const [, value = NaN, ...slopes] = call(1);
  return {
    time: (runs) => call(runs)[0] ?? NaN,
    value: () => value,
    slope: (unit) => slopes[asked.indexOf(unit)] ?? NaN,
  };
}
