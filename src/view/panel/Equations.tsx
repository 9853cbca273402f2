// Matrix equations with live cells, and the signs between the matrices; a long one is broken before "=" or "+" only.
import type { Equation } from '../../lessons';
import { Formula, Matrix, useScene } from '../marks';
import './equations.css';

type Item = Equation['items'][number];

/** The parts of an equation that stay in one line: each begins with its "=" or "+". */
function partsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const parts: Item[][] = [];
  for (const item of items) {
    const begins = typeof item === 'string' && /^[=+]/.test(item);
    const last = parts.at(-1);
    if (begins || last === undefined) parts.push([item]);
    else last.push(item);
  }
  return parts;
}

export function Equations() {
  return useScene((scene) => scene.equations).map((equation) => {
    const long = equation.items === equation.longer?.items;
    return (
      <div className={long ? 'equation long' : 'equation'} key={equation.id}>
        {partsOf(equation.items).map((part, i) => (
          <span className="equation-part" key={i}>
            {part.map((item, k) =>
              typeof item === 'string' ? (
                <span className="equation-sign" key={k}>
                  <Formula tex={item} />
                </span>
              ) : (
                <Matrix tensor={item} key={k} tight={long} />
              ),
            )}
          </span>
        ))}
      </div>
    );
  });
}
