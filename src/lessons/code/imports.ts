// What imports name, and where a statement parts into what is given and what it is given.
import type { CodeLine, Token } from './tokens';
import { nameAt, need, placeAt, stands, take } from './tree';
import type { Scope } from './values';
import { numeric } from './words';

/** Libraries that draw. */
const beside = new Set(['matplotlib', 'graphviz', 'torchviz']);
const opening = new Set(['(', '[', '{']);
const closing = new Set([')', ']', '}']);

/** `import numpy as np`, `from math import sin, exp as e`. */
export function imported({ tokens }: CodeLine, { names }: Scope): void {
  const place = placeAt(tokens);
  const isFrom = take(place, 'from');
  if (!isFrom) need(place, 'import');
  const path = [nameAt(place)];
  while (take(place, '.')) path.push(nameAt(place));
  const knows = path.some((each) => numeric.has(each));
  if (!isFrom) {
    const as = take(place, 'as') ? nameAt(place) : path[0];
    names.set(as ?? '', { kind: 'module', numeric: knows });
    return;
  }
  need(place, 'import');
  const isBracketed = take(place, '(');
  while (place.at < tokens.length && !stands(place, ')')) {
    if (take(place, '*')) continue;
    const word = nameAt(place);
    const as = take(place, 'as') ? nameAt(place) : word;
    const isModule = numeric.has(word) || beside.has(path[0] ?? '');
    names.set(as, isModule ? { kind: 'module', numeric: knows } : { kind: 'word', word });
    if (place.at < tokens.length && !stands(place, ')')) need(place, ',');
  }
  if (isBracketed) need(place, ')');
}

/** The tokens of a line, parted at each `=` that stands in no bracket. */
export function parted(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let open = 0;
  for (const token of tokens) {
    if (token.kind === 'sign') open += opening.has(token.text) ? 1 : closing.has(token.text) ? -1 : 0;
    if (open === 0 && token.kind === 'sign' && token.text === '=') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}
