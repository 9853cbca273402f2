// Matrix equations with live cells: a cell is the same thing as its edge or its unit.
import type { KeyboardEvent } from 'react';
import type { Ref } from '../engine';
import type { Tensor } from '../lessons';
import { actions, type Scene } from '../state';
import { Formula } from './Formula';
import { Num } from './Num';

/** Fewer digits than elsewhere, so that an equation of matrices stays on one line. */
const matrixDigits = 3;

/** How a cell looks and acts besides showing its number. */
interface CellWay {
  readonly className: string;
  readonly tabIndex?: number;
  readonly pins: boolean;
}

/** A cell of the steps: the newest ringed, what the step reads tinted; weights can be pinned. */
const stepCell =
  (tensor: Tensor, scene: Scene) =>
  (ref: Ref): CellWay => ({
    className: `${scene.fresh === ref ? ' fresh' : ''}${scene.step?.reads.includes(ref) === true ? ' read' : ''}`,
    pins: tensor.editable === true,
  });

const hueOf = (ref: string): string =>
  ({ v: 'value', d: 'partial', g: 'adjoint', k: 'adjoint', t: 'adjoint' })[ref[0] ?? 'v'] ?? 'value';

interface MatrixProps {
  readonly tensor: Tensor;
  readonly scene: Scene;
  readonly cell?: (ref: Ref) => CellWay;
}

export function Matrix({ tensor, scene, cell = stepCell(tensor, scene) }: MatrixProps) {
  const pinCell = (ref: Ref): void => actions.pin(ref);
  return (
    <span className="matrix-box">
      {tensor.tex !== '' && (
        <span className="matrix-name">
          <Formula tex={tensor.tex} />
        </span>
      )}
      <span className="matrix" role="table">
        {tensor.rows.map((row, i) => (
          <span className="matrix-row" role="row" key={i}>
            {row.map((ref, j) => {
              if (ref === '0')
                return (
                  <span className="matrix-cell so-far" role="cell" key={j}>
                    0
                  </span>
                );
              const { className, pins, tabIndex = 0 } = cell(ref);
              return (
                <span
                  className={`matrix-cell${className}`}
                  role="cell"
                  key={`${ref} ${j}`}
                  data-ref={ref}
                  {...(pins && {
                    tabIndex,
                    onClick: () => pinCell(ref),
                    onKeyDown: (event: KeyboardEvent) => {
                      if (event.key === 'Enter') pinCell(ref);
                    },
                  })}
                >
                  <Num scene={scene} of={ref} className={hueOf(ref)} digits={matrixDigits} />
                </span>
              );
            })}
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
