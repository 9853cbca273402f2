// Matrix equations with live cells, and the signs between the matrices.
import type { Tensor } from '../../lessons';
import { Formula, Matrix, useScene } from '../marks';
import './equations.css';

type Item = Tensor | string;

/** What stays in one line: a line breaks before a plus or an equals sign and nowhere else. */
function pieces(items: readonly Item[]): readonly (readonly Item[])[] {
  const rows: Item[][] = [];
  for (const item of items) {
    const last = rows.at(-1);
    if (last === undefined || (typeof item === 'string' && /^[=+]/.test(item))) rows.push([item]);
    else last.push(item);
  }
  return rows;
}

export function Equations() {
  return useScene((scene) => scene.equations).map((equation) => (
    <div className={equation.items === equation.longer?.items ? 'equation long' : 'equation'} key={equation.id}>
      {pieces(equation.items).map((piece, row) => (
        <span className="equation-piece" key={row}>
          {piece.map((item, i) =>
            typeof item === 'string' ? (
              <span className="equation-sign" key={i}>
                <Formula tex={item} />
              </span>
            ) : (
              <Matrix tensor={item} key={i} />
            ),
          )}
        </span>
      ))}
    </div>
  ));
}
