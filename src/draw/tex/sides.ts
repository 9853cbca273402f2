// The two sides of a line of a derivation, so that lines can stand one under the other at their "=".

interface Sides {
  /** What stands before the first "=" that is in no braces; empty where the line begins with it. */
  readonly left: string;
  /** From that "=" on. */
  readonly right: string;
}

/** Takes a line of TeX apart at its first "=" outside of braces; without one all of it is the right side. */
export function sidesOf(tex: string): Sides {
  let depth = 0;
  for (let i = 0; i < tex.length; i++) {
    const sign = tex[i];
    if (sign === '\\') i++;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (sign === '=' && depth === 0) return { left: tex.slice(0, i), right: `{}${tex.slice(i)}` };
  }
  return { left: '', right: tex };
}
