// What gives the right number: the product of the chain rule with its numbers, or for a value its own rule.
import { kindOf, quantities } from '../../../engine/ref';
import { formatNumber } from '../../../draw/numbers';
import { type Piece, productPieces, refTex, stepFormula, stepTex } from '../../../draw/tex';
import type { Reading, Ref } from '../../../engine';
import { rightProducts, type Scene } from '../../../state';
import { Formula, numberMark, useAllWords } from '../../marks';

interface PartProps {
  readonly scene: Scene;
  readonly run: Reading;
  readonly piece: Piece;
}

/** A factor over its number; while the class guesses, only what the lecture has come to has one. */
function Factor({ scene, run, piece: { ref, tex } }: PartProps) {
  const words = useAllWords();
  if (ref === undefined)
    return (
      <span className="check-sign">
        <Formula tex={tex} />
      </span>
    );
  const number = scene.keeps ? scene.number(ref) : run.at(ref);
  return (
    <span className="check-factor" {...numberMark(scene, ref)}>
      <Formula tex={tex} />
      <span className={`num ${quantities[kindOf(ref)].hue}`} translate="no">
        {number === undefined ? '—' : formatNumber(number, { undefinedWord: words.undefinedNumber })}
      </span>
    </span>
  );
}

/** What says that a number is known to the lecture, which it need not be yet. */
const numberData = /,number=[^}]*/g;

interface ProductProps {
  readonly scene: Scene;
  readonly run: Reading;
  readonly of: Ref;
}

/** The rule of a value, with its numbers unless the class guesses them. */
function ValueRule({ scene, run, of: ref }: ProductProps) {
  const { lesson, lang } = scene;
  const step = run.tape.stepAt((run.tape.availableAt(ref) ?? 0) - 1);
  if (step === undefined) return null;
  const delta = lesson.layers !== undefined;
  const formula = stepFormula(step, run.tape, run, { labels: lesson.labels, lang, delta });
  const known = scene.number(ref) !== undefined;
  const lines = stepTex(formula, known || !scene.keeps);
  return (known ? lines : lines.map((tex) => tex.replace(numberData, ''))).map((tex) => (
    <div className="check-line" key={tex}>
      <Formula tex={tex} />
    </div>
  ));
}

export function RightProduct({ scene, run, of: ref }: ProductProps) {
  const { tutor } = useAllWords();
  const naming = { tape: run.tape, lesson: scene.lesson, lang: scene.lang };
  const name = { ref, tex: refTex(ref, naming).replaceAll('\\frac', '\\tfrac') };
  const products = rightProducts(run.tape, ref);
  return (
    <div className="check-product" role="group" aria-label={tutor.show}>
      {products.length === 0 && <ValueRule scene={scene} run={run} of={ref} />}
      {products.map((product, line) => (
        <div className="check-line" key={line}>
          {line === 0 && <Factor scene={scene} run={run} piece={name} />}
          <span className="check-sign">=</span>
          {productPieces(product, naming).map((piece, i) => (
            <Factor key={i} scene={scene} run={run} piece={piece} />
          ))}
        </div>
      ))}
    </div>
  );
}
