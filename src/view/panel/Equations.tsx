// Matrix equations with live cells, and the signs between the matrices.
import { Formula, Matrix, useScene } from '../marks';
import './equations.css';

export function Equations() {
  return useScene((scene) => scene.equations).map((equation) => (
    <div className={equation.items === equation.longer?.items ? 'equation long' : 'equation'} key={equation.id}>
      {equation.items.map((item, i) =>
        typeof item === 'string' ? (
          <span className="equation-sign" key={i}>
            <Formula tex={item} />
          </span>
        ) : (
          <Matrix tensor={item} key={i} />
        ),
      )}
    </div>
  ));
}
