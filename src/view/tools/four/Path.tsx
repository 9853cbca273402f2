// The path in the graph: nodes from the target back to the quantity, each standing for its adjoint.
import { nodeOf } from '../../../engine/ref';
import { formatCount } from '../../../draw/numbers';
import { nameTex } from '../../../draw/tex';
import { refSpeech } from '../../../draw/words';
import { type Four, pathsTo, type Scene } from '../../../state';
import { Formula, Num, useApp, useWords } from '../../marks';

export function Path({ scene, four }: { readonly scene: Scene; readonly four: Four }) {
  const { actions } = useApp();
  const words = useWords();
  const count = pathsTo(scene, nodeOf(four.ref));
  return (
    <section className="four-part" aria-label={words.four.path}>
      <h2>
        {words.four.path}
        <Num of={four.ref} className="adjoint" />
        {count > 1n && <span className="four-note">{words.four.others(formatCount(count))}</span>}
      </h2>
      <div className="four-row">
        {four.chain.map((ref, i) => (
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
        ))}
      </div>
    </section>
  );
}
