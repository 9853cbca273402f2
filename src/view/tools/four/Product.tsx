// The product of the chain rule: factors with their numbers below, each line opening the one above.
import { kindOf, quantities } from '../../../engine/ref';
import { type Piece, productPieces, refTex } from '../../../draw/tex';
import { refSpeech } from '../../../draw/words';
import { type Four, type Scene } from '../../../state';
import { Formula, Num, useApp, useAllWords } from '../../marks';

/** Fewer digits than elsewhere, so that a product stays on one line. */
const digits = 4;

function Factor({ scene, piece }: { readonly scene: Scene; readonly piece: Piece }) {
  const { actions } = useApp();
  const { ref, tex } = piece;
  if (ref === undefined)
    return (
      <span className="four-sign">
        <Formula tex={tex} />
      </span>
    );
  return (
    <button
      type="button"
      className="four-factor"
      data-ref={ref}
      aria-label={refSpeech(ref, scene, scene.lang)}
      onClick={() => actions.pin(ref)}
    >
      <Formula tex={tex} />
      <Num of={ref} className={quantities[kindOf(ref)].hue} digits={digits} />
    </button>
  );
}

export function Product({ scene, four }: { readonly scene: Scene; readonly four: Four }) {
  const words = useAllWords();
  const name = refTex(four.ref, scene).replaceAll('\\frac', '\\dfrac');
  return (
    <section className="four-part" aria-label={words.four.product}>
      <h2>{words.four.product}</h2>
      {four.products.map((product, line) => (
        <div className="four-row four-product" key={line}>
          {line === 0 && <Factor scene={scene} piece={{ ref: four.ref, tex: name }} />}
          <span className="four-sign">=</span>
          {productPieces(product, scene).map((piece, i) => (
            <Factor key={i} scene={scene} piece={piece} />
          ))}
        </div>
      ))}
    </section>
  );
}
