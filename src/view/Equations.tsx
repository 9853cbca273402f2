// Matrix equations with live cells: a cell is the same thing as its edge or its unit.
import type { KeyboardEvent } from 'react';
import type { Ref } from '../engine';
import type { Tensor } from '../lessons';
import { actions, type Scene } from '../state';
import { Formula } from './Formula';
import { Num } from './Num';

/** Fewer digits than elsewhere, so that an equation of matrices stays on one line. */
const matrixDigits = 3;

const hueOf = (ref: string): string =>
  ({ v: 'value', d: 'partial', g: 'adjoint', k: 'adjoint', t: 'adjoint' })[ref[0] ?? 'v'] ?? 'value';

function Matrix({ tensor, scene }: { readonly tensor: Tensor; readonly scene: Scene }) {
  const pinCell = (ref: Ref): void => actions.pin(ref);
  return (
    <span className="matrix-box">
      <span className="matrix-name">
        <Formula tex={tensor.tex} />
      </span>
      <span className="matrix" role="table">
        {tensor.rows.map((row, i) => (
          <span className="matrix-row" role="row" key={i}>
            {row.map((ref, j) =>
              ref === '0' ? (
                <span className="matrix-cell so-far" role="cell" key={j}>
                  0
                </span>
              ) : (
                <span
                  className={`matrix-cell${scene.fresh === ref ? ' fresh' : ''}${scene.step?.reads.includes(ref) === true ? ' read' : ''}`}
                  role="cell"
                  key={`${ref} ${j}`}
                  data-ref={ref}
                  {...(tensor.editable === true && {
                    tabIndex: 0,
                    onClick: () => pinCell(ref),
                    onKeyDown: (event: KeyboardEvent) => {
                      if (event.key === 'Enter') pinCell(ref);
                    },
                  })}
                >
                  <Num scene={scene} of={ref} className={hueOf(ref)} digits={matrixDigits} />
                </span>
              ),
            )}
          </span>
        ))}
      </span>
    </span>
  );
}

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
