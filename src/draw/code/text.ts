// The code of a pass for each of the libraries, by name.
import type { PassToWrite } from './frame';
import { jaxText } from './jax';
import { matrixText } from './matrices';
import { microgradText } from './micrograd';
import { numpyText } from './numpy';
import { pytorchText } from './pytorch';

const writers = {
  numpy: numpyText,
  matrices: matrixText,
  pytorch: pytorchText,
  jax: jaxText,
  micrograd: microgradText,
} as const satisfies Readonly<Record<string, (pass: PassToWrite) => string>>;

let latest: { readonly kind: keyof typeof writers; readonly pass: PassToWrite; readonly text: string } | undefined;

/** A Python text that runs on its own, and prints the target's value and its derivatives by all inputs. */
export function codeText(kind: keyof typeof writers, pass: PassToWrite): string {
  const last = latest;
  const same =
    last?.kind === kind &&
    last.pass.tape === pass.tape &&
    last.pass.inputs === pass.inputs &&
    last.pass.words === pass.words;
  if (same) return last.text;
  const text = writers[kind](pass);
  latest = { kind, pass, text };
  return text;
}
