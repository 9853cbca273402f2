// The paths in the graph: nodes from the target back to the quantity, and what each path gives; of many paths, one.
import { nodeOf, partialRef } from '../../../engine/ref';
import { formatCount, formatNumber } from '../../../draw/numbers';
import { nameTex } from '../../../draw/tex';
import { refSpeech } from '../../../draw/words';
import type { EdgeId, Ref } from '../../../engine';
import { type Four, pathsTo, type Scene } from '../../../state';
import { Formula, Num, useApp, useAllWords } from '../../marks';

function Chain({ scene, chain }: { readonly scene: Scene; readonly chain: readonly (Ref | undefined)[] }) {
  const { actions } = useApp();
  return chain.map((ref, i) => (
    <span className="four-step" key={ref ?? 'gap'}>
      {i > 0 && <span className="four-sign">←</span>}
      {ref === undefined ? (
        '…'
      ) : (
        <button
          type="button"
          className="four-chip"
          data-ref={ref}
          aria-label={refSpeech(ref, scene, scene.lang)}
          onClick={() => actions.pin(ref)}
        >
          <Formula tex={nameTex(nodeOf(ref), scene.lesson.labels)} />
        </button>
      )}
    </span>
  ));
}

/** The product of the local partials along a path; undefined until all of them are known. */
function along(scene: Scene, edges: readonly EdgeId[]): number | undefined {
  return edges.reduce<number | undefined>((product, edge) => {
    const partial = scene.number(partialRef(edge));
    return product === undefined || partial === undefined ? undefined : product * partial;
  }, 1);
}

/** Each of a few paths, with what it gives where there is more than one. */
function Paths({ scene, four: { paths } }: { readonly scene: Scene; readonly four: Four }) {
  const words = useAllWords();
  return paths.map(({ edges, chain }) => {
    const number = along(scene, edges);
    return (
      <div className="four-row" key={edges.join(' ')}>
        <Chain scene={scene} chain={chain} />
        {paths.length > 1 && (
          <span className="four-gives num adjoint" translate="no" data-path={edges.join(' ')}>
            {number === undefined ? '—' : formatNumber(number, { undefinedWord: words.undefinedNumber })}
          </span>
        )}
      </div>
    );
  });
}

export function Path({ scene, four }: { readonly scene: Scene; readonly four: Four }) {
  const words = useAllWords();
  const count = pathsTo(scene, nodeOf(four.ref));
  const few = four.paths.length > 0;
  return (
    <section className="four-part" aria-label={words.four.path}>
      <h2>
        <span>{words.four.path}</span>
        {/* The number of all paths together is not that of the one that is shown. */}
        {few && <Num of={four.ref} className="adjoint" />}
        {count > 1n && (
          <span className="four-note">
            {few ? words.four.together(formatCount(count)) : words.four.others(formatCount(count))}
          </span>
        )}
      </h2>
      {few ? (
        <Paths scene={scene} four={four} />
      ) : (
        <div className="four-row">
          <Chain scene={scene} chain={four.chain} />
        </div>
      )}
    </section>
  );
}
