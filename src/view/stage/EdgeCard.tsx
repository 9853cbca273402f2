// The card of an edge: its local partial with formula and number, and the rule of its target as the reason.
import { partialRef, targetOf } from '../../engine/ref';
import { nodeTex, stepFormula } from '../../draw/tex';
import { partialReason } from '../../draw/words';
import type { EdgeId } from '../../engine';
import { Formula, useScene, useAllWords } from '../marks';

export function EdgeCard({ edge }: { readonly edge: EdgeId }) {
  const words = useAllWords();
  const scene = useScene();
  const { tape, run, lesson, lang, graph } = scene;
  const partial = partialRef(edge);
  const step = tape.stepAt((tape.availableAt(partial) ?? 0) - 1);
  if (step === undefined) return null;
  const formula = stepFormula(step, tape, run, {
    labels: lesson.labels,
    lang,
    delta: lesson.layers !== undefined,
    curves: lesson.plots !== undefined,
  });
  const known = scene.number(partial) !== undefined;
  const reason = partialReason(tape, edge, lang, lesson.labels);
  return (
    <>
      <p className="card-edge">
        <Formula tex={formula.symbols + (known ? `${scene.keeps ? '' : formula.numbers}${formula.result}` : '')} />
      </p>
      {!known && <p className="card-waiting">{words.notYet}</p>}
      <p className="card-reason">
        <span>{words.because}</span> <Formula tex={nodeTex(graph, targetOf(edge), lesson.labels)} />
        {reason !== undefined && <span>{`${words.colon}${reason}`}</span>}
      </p>
    </>
  );
}
