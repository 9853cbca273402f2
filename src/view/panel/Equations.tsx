// Matrix equations with live cells, and the signs between the matrices.
import type { Scene } from '../../state';
import { Formula, Matrix } from '../marks';
import './equations.css';

export function Equations({ scene }: { readonly scene: Scene }) {
  return scene.equations.map((equation) => (
    <div className={equation.items === equation.longer?.items ? 'equation long' : 'equation'} key={equation.id}>
      {equation.items.map((item, i) =>
        typeof item === 'string' ? (
          <span className="equation-sign" key={i}>
            <Formula tex={item} />
          </span>
        ) : (
          <Matrix tensor={item} scene={scene} key={i} />
        ),
      )}
    </div>
  ));
}
