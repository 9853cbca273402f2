// Matrix equations with live cells, and the signs between the matrices; a long one is broken before "=" or "+" only.
import { useRef } from 'react';
import type { Equation } from '../../lessons';
import { Formula, Matrix, useFittedLines, useScene } from '../marks';
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

/** A table of words and formulas, which nothing breaks: it is set smaller where it would be cut. */
function Facts({ tex }: { readonly tex: string }) {
  const box = useRef<HTMLDivElement>(null);
  useFittedLines(box, '.equation-part', tex);
  return (
    <div className="equation" ref={box}>
      <span className="equation-part whole">
        <span className="equation-sign">
          <Formula tex={tex} />
        </span>
      </span>
    </div>
  );
}

export function Equations() {
  return useScene((scene) => scene.equations).map((equation) => {
    const [only] = equation.items;
    if (equation.items.length === 1 && typeof only === 'string') return <Facts tex={only} key={equation.id} />;
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
