// What each way computes, on the stage: a cell for each local partial, all of one size, so that rows are bars on one scale.
import type { CSSProperties } from 'react';
import { countOf, edgeOf, partialRef } from '../../engine/ref';
import { refTex } from '../../draw/tex';
import type { Ref } from '../../engine';
import { partialsByPass } from '../../state';
import { Formula, Num, useAllWords, useScene } from '../marks';
import './price.css';

/** More cells than this have no room for their names. */
const mostNamed = 12;

interface CellProps {
  readonly of: Ref;
  readonly named: boolean;
}

/** One partial; what a pass computes again shows the number of the first time, since it is the same. */
function Cell({ of: ref, named }: CellProps) {
  const words = useAllWords();
  const edge = edgeOf(ref);
  const tex = useScene((scene) =>
    named && edge !== undefined ? `\\displaystyle ${refTex(partialRef(edge), scene)}` : undefined,
  );
  const again = countOf(ref) > 1;
  if (edge === undefined) return null;
  return (
    <li className={again ? 'price-cell twice' : 'price-cell'} data-ref={partialRef(edge)}>
      {again && named && <em className="again">{words.again}</em>}
      {tex !== undefined && <Formula tex={tex} />}
      {named && <Num of={partialRef(edge)} />}
    </li>
  );
}

/** The local partials that each pass of the lesson computes, those that it computes again stamped. */
export function PassesScene() {
  const words = useAllWords();
  const passes = useScene((scene) => partialsByPass(scene.plan));
  const most = Math.max(...passes.map(({ partials }) => partials.length));
  return (
    <section className="price passes-scene" aria-label={words.price.passes} style={{ '--most': most } as CSSProperties}>
      {passes.map(({ mode, partials }) => (
        <div key={mode} className={`price-row hue-${mode === 'paths' ? 'plain' : 'partial'}`}>
          <p className="price-count">
            <span className="price-way">{mode === 'paths' ? words.meterPlain : words.meterCached}</span>
            <b translate="no">{partials.length}</b>
            <span>{words.price.computed(partials.length)}</span>
          </p>
          <ol className="price-cells">
            {partials.map((ref) => (
              <Cell key={ref} of={ref} named={most <= mostNamed} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
